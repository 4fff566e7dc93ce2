/** A bank with a secret of each kind, and what stands for each of them. */

const preview = (id: string, rest: string): string =>
  `---\nid: ${id}\ntitle: ${id.replaceAll('-', ' ')}\n${rest}`;

/** Files of the bank. */
export const secretBank: Readonly<Record<string, string>> = {
  'bank.yml': 'title: Rheology\nrelease: preview\n',
  'shear-choice.md': preview(
    'shear-choice',
    `---

Which liquid thins when it is sheared quickly between plates?

- [x] Paint

  > Its long molecules align along the streamlines and slide.

- [ ] Honey

## Hint

Think of a brush.

## Feedback

Everyone stumbles over this distinction at first glance.

### Correct

Splendid work on such a slippery matter today.

### Incorrect

Revisit the chapter about suspensions before trying again.

## Solution

The apparent viscosity falls because $\\eta_{app} = k \\dot\\gamma^{n-1}$ with small exponents.

## Notes

Students regularly confuse thinning with elastic recoil here.
`,
  ),
  'yield-number.md': preview(
    'yield-number',
    `---\n\nHow large is the yield stress of this sample?\n\n= 918273.645 ± 0.123457 kPa\n`,
  ),
  'pressure-number.md': preview(
    'pressure-number',
    `---\n\nWhich pressure does the gauge show afterwards?\n\n= 137.5 ± 0.5 mbar\n`,
  ),
  'flow-word.md': preview(
    'flow-word',
    `type: short-answer\n---\n\nName the property of ketchup that shaking changes.\n\n## Answer\n\n- thixotropy\n- /gelation(?:-[ab])?/i\n`,
  ),
  'head-formula.md': preview(
    'head-formula',
    `type: formula\nvariables:\n  vel: {min: 2, max: 9}\n  grav: [9.81]\n---\n\nA jet leaves at {{vel}} m/s where g is {{grav}}. How high does it rise?\n\n= vel^2 / (2 * grav) ± 1% m\n`,
  ),
  'viscous-essay.md': preview(
    'viscous-essay',
    `type: essay\n---\n\nDescribe a viscometer of your choice in detail.\n\n## Answer\n\nA rotating cylinder drags the fluid around its axis.\n\n## Rubric\n\n| Criterion | Points | Description |\n| --- | --- | --- |\n| Names the measured torque explicitly | 2 | Mentions calibration with reference oils |\n`,
  ),
  'card-back.md': preview(
    'card-back',
    `type: flashcard\n---\n\nDeborah number\n\n## Answer\n\nRelaxation time divided by observation time of flow\n`,
  ),
  'guarded.md': `---\nid: guarded-question\ntitle: Cavitating propeller blades\nrelease: secure\ntags: [cavitationnumber]\n---\n\nVapour bubbles collapse violently near which metal surface first?\n\n- [x] Leading edges of bronze\n- [ ] Trailing rims of brass\n\n## Hint\n\nListen where the crackling noise becomes loudest.\n`,
  'unfinished.md': `---\nid: unfinished-question\ntitle: Peristaltic tubing wear\nstatus: draft\n---\n\nRollers squeeze silicone hoses until hairline cracks appear where?\n\n- [x] Inside\n- [ ] Outside\n`,
  'withdrawn.md': `---\nid: withdrawn-question\ntitle: Obsolete mercury manometer\nstatus: retired\n---\n\nQuicksilver columns once measured barometric altitude with what error?\n\n- [x] Small\n- [ ] Large\n`,
  'open-choice.md': `---\nid: open-choice\ntitle: Open question\nrelease: practice\n---\n\nIs syrup thicker than water at room temperature?\n\n- [x] Yes\n\n  > Sugar molecules hinder each other considerably more often.\n\n- [ ] No\n\n## Notes\n\nAsk laboratory staff about the sticky beaker beforehand.\n`,
  'assessments/quiz.yml':
    'id: quiz\ntitle: A quiz\nsettings:\n  accessCode: Zebra-7731!\nsections:\n  - items: [open-choice]\n',
  'assessments/final.yml':
    'id: final\ntitle: Clandestine summer resit\nrelease: secure\nsections:\n  - items: [open-choice]\n',
};

/** One secret: whose, which part, and its text. */
export const secrets: readonly (readonly [owner: string, part: string, text: string])[] = [
  ['shear-choice', 'rationale', 'Its long molecules align along the streamlines and slide.'],
  ['shear-choice', 'feedback', 'Everyone stumbles over this distinction at first glance.'],
  ['shear-choice', 'feedback', 'Splendid work on such a slippery matter today.'],
  ['shear-choice', 'feedback', 'Revisit the chapter about suspensions before trying again.'],
  ['shear-choice', 'solution', '\\eta_{app} = k \\dot\\gamma^{n-1}'],
  ['shear-choice', 'notes', 'Students regularly confuse thinning with elastic recoil here.'],
  ['yield-number', 'key', '918273.645'],
  ['yield-number', 'tolerance', '0.123457'],
  ['pressure-number', 'key', '137.5 mbar'],
  ['flow-word', 'key', 'the word is thixotropy indeed'],
  ['flow-word', 'key', 'gelation(?:-[ab])?'],
  ['head-formula', 'formula', 'vel^2 / (2 * grav)'],
  ['viscous-essay', 'sample answer', 'A rotating cylinder drags the fluid around its axis.'],
  ['viscous-essay', 'rubric', 'Names the measured torque explicitly'],
  ['viscous-essay', 'rubric', 'Mentions calibration with reference oils'],
  ['card-back', 'back of the card', 'Relaxation time divided by observation time of flow'],
  ['guarded-question', 'title', 'Cavitating propeller blades'],
  ['guarded-question', 'id', 'see guarded-question for it'],
  ['guarded-question', 'tag', 'a cavitationnumber of one'],
  ['guarded-question', 'stem', 'Vapour bubbles collapse violently near which metal surface first?'],
  ['guarded-question', 'choice', 'Leading edges of bronze'],
  ['guarded-question', 'hint', 'Listen where the crackling noise becomes loudest.'],
  ['unfinished-question', 'stem', 'squeeze silicone hoses until hairline cracks appear'],
  ['withdrawn-question', 'title', 'Obsolete mercury manometer'],
  ['withdrawn-question', 'stem', 'Quicksilver columns once measured barometric altitude'],
  ['open-choice', 'notes', 'Ask laboratory staff about the sticky beaker beforehand.'],
  ['quiz', 'access code', 'the code Zebra-7731! opens it'],
  ['final', 'title', 'Clandestine summer resit'],
];
