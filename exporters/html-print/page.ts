/** A whole page of HTML with everything in it. */
import { escapeAttribute, escapeText } from '../../src/content/escape.ts';
import type { Paper } from '../../src/formats/paper/paper.ts';
import { paperWords } from '../../src/formats/paper/paper-words.ts';
import { printStyles } from './print-styles.ts';
import { languageAttributes } from './writers/answer-part.ts';

/** What a page is made of. */
export interface PrintedPage {
  readonly paper: Paper;
  readonly kind: 'exam' | 'key' | 'sheet';
  /** `Version A`; empty where there is only one. */
  readonly version: string;
  readonly points: number;
  readonly size: 'a4' | 'letter';
  /** HTML of the introduction. */
  readonly introduction: string;
  readonly body: string;
}

/** The page, printed by any browser without further files. */
export function printPage(page: PrintedPage): string {
  const { body, introduction, kind, paper, points, size, version } = page;
  const words = paperWords(paper.language);
  const minutes = paper.assessment?.settings.timeLimitMinutes;
  const name = kind === 'key' ? words.key : kind === 'sheet' ? words.answerSheet : '';
  const label = [version, name].filter((part) => part !== '').join(' · ');
  const facts = [
    ...(label === '' ? [] : [label]),
    ...(minutes === undefined ? [] : [`${minutes} ${words.minutes}`]),
    `${Number(points.toFixed(2))} ${words.points}`,
  ];
  const margins = { left: paper.title, right: label, page: words.page, of: words.of };
  const person = `<p class="person"><span>${words.name}:</span><span>${words.date}:</span></p>`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeAttribute(paper.language)}"${languageAttributes(paper.language, paper.language)}>`,
    '<head>',
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width" />',
    `<title>${escapeText([paper.title, label].filter((part) => part !== '').join(', '))}</title>`,
    `<style>\n${printStyles(size, margins)}</style>`,
    '</head>',
    `<body class="${kind}-page">`,
    `<h1>${escapeText(paper.title)}</h1>`,
    `<p class="facts">${escapeText(facts.join(' · '))}</p>`,
    ...(kind === 'key' ? [] : [person]),
    ...(introduction === '' || kind === 'sheet'
      ? []
      : [`<div class="introduction">${introduction}</div>`]),
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
