/** Commands for the look of the exam. */
import type { PaperWords } from '../../src/formats/paper/paper-words.ts';

/** Definitions that follow the packages. @param questions how many, for the width of numbers */
export function examSupport(words: PaperWords, questions: number): string {
  const digits = '0'.repeat(Math.max(2, String(questions).length));
  return `\\usepackage[margin=2.2cm, top=2.4cm, bottom=2.4cm, headheight=15pt]{geometry}
\\usepackage{needspace}
\\IfFileExists{microtype.sty}{\\usepackage{microtype}}{}
\\pagestyle{headandfoot}
\\setlength{\\parindent}{0pt}
\\setlength{\\parskip}{0.4\\baselineskip plus 1pt}
\\pointpoints{${words.point}}{${words.points}}
\\pointsinrightmargin
\\renewcommand{\\questionshook}{\\settowidth{\\labelwidth}{${digits}.}\\setlength{\\leftmargin}{\\labelwidth}\\addtolength{\\leftmargin}{\\labelsep}\\setlength{\\itemsep}{1.4\\baselineskip}\\setlength{\\parsep}{0.4\\baselineskip}}
\\renewcommand{\\choiceshook}{\\setlength{\\itemsep}{0.3\\baselineskip}\\setlength{\\parsep}{0pt}}
\\renewcommand{\\checkboxeshook}{\\setlength{\\itemsep}{0.3\\baselineskip}\\setlength{\\parsep}{0pt}}
\\checkboxchar{$\\square$}
\\checkedchar{$\\boxtimes$}
\\renewcommand{\\solutiontitle}{}
\\SolutionEmphasis{\\small}
\\newcommand{\\papername}[2]{\\ifprintanswers\\else\\par\\medskip\\noindent #1:~\\hrulefill\\quad #2:~\\underline{\\hspace{3.5cm}}\\par\\bigskip\\fi}
\\newcommand{\\papersection}[1]{\\par\\needspace{9\\baselineskip}\\fullwidth{\\bigskip\\large\\bfseries #1}\\vspace{-0.8\\baselineskip}}
\\newcommand{\\paperinstruction}[1]{\\par{\\small\\itshape #1\\par}\\nopagebreak}
\\newcommand{\\paperblank}{\\underline{\\hspace{2em}}}
\\newcommand{\\papergap}[2]{\\mbox{\\ifx&#1&\\else\\textsuperscript{#1}\\fi\\underline{\\hspace{#2}}}}
\\newcommand{\\papermenuchoice}[1]{~\\mbox{$\\square$~#1} }
\\newcommand{\\papermenu}[2]{\\ifx&#1&\\else\\textsuperscript{#1}\\fi[#2]}
\\newcommand{\\paperanswer}[3]{\\par\\medskip #1:~\\underline{\\hspace{#2}}#3\\par}
\\newcommand{\\paperroom}[1]{\\ifprintanswers\\else\\vspace{#1}\\fi}
\\newcommand{\\paperlines}[1]{\\ifprintanswers\\else\\par\\smallskip\\fillwithlines{#1}\\fi}
\\newsavebox{\\paperspotbox}
\\newcommand{\\paperspots}[2]{\\par\\smallskip{\\centering\\sbox{\\paperspotbox}{#1}%
  \\begin{tikzpicture}[x=\\wd\\paperspotbox, y=-\\ht\\paperspotbox]
  \\node[inner sep=0pt, anchor=north west] at (0,0) {\\usebox{\\paperspotbox}};
  \\ifprintanswers #2\\fi
  \\end{tikzpicture}\\par}}
% A question stays on one page unless it is longer than a page.
\\newsavebox{\\paperbox}
\\NewDocumentEnvironment{together}{+b}{%
  \\leavevmode\\sbox{\\paperbox}{\\begin{minipage}[t]{\\linewidth}\\setlength{\\parskip}{0.4\\baselineskip}\\raggedright #1\\end{minipage}}%
  \\ifdim\\dimexpr\\ht\\paperbox+\\dp\\paperbox\\relax<0.85\\textheight
    \\ifdim\\ht\\paperbox>2\\baselineskip
      \\raisebox{\\dimexpr\\ht\\strutbox-\\height\\relax}{\\usebox{\\paperbox}}\\par
    \\else
      \\usebox{\\paperbox}\\par
    \\fi
  \\else
    #1\\par
  \\fi\\nopagebreak}{}
\\NewDocumentEnvironment{stimulus}{+b}{%
  \\par\\needspace{12\\baselineskip}\\fullwidth{\\medskip\\hrule\\medskip #1\\par\\medskip\\hrule\\medskip}}{}`;
}
