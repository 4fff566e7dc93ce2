/** The file of an assessment. */
import { stringify } from 'yaml';
import type { AssessmentYaml, SectionYaml } from '../../bank/schemas/assessment-yaml.ts';
import type { Assessment, Section } from '../../model/index.ts';

/** YAML in the order in which people write it. */
export function printAssessment(assessment: Assessment): string {
  const { id, title, description, release, settings, sections } = assessment;
  const yaml: AssessmentYaml = {
    id,
    title,
    ...(description !== undefined && { description }),
    release,
    ...(Object.keys(settings).length > 0 && { settings }),
    sections: sections.map(sectionYaml),
  };
  return stringify(yaml, { lineWidth: 100 });
}

function sectionYaml(section: Section): SectionYaml {
  const title = section.title === undefined ? {} : { title: section.title };
  if (section.kind === 'fixed') {
    const items = section.items.map(({ id, points }) =>
      points === undefined ? id : { id, points },
    );
    return { ...title, items };
  }
  const { pick, from, points } = section;
  return {
    ...title,
    pick,
    from: from.kind === 'query' ? from.query : from.ids,
    ...(points !== undefined && { points }),
  };
}
