/** The JSON Schema of `bank.yml`. */
import { identifierSchema, releaseSchema } from './parts.ts';

/** Draft 2020-12; every key has a sentence that editors show. */
export const bankSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Settings of an item bank (bank.yml)',
  type: 'object',
  additionalProperties: false,
  properties: {
    schemaVersion: {
      type: 'integer',
      minimum: 1,
      description:
        'Version of the format that the files of the bank are written in; 1 where it is absent. stemma ' +
        'migrate changes it together with the files.',
    },
    title: {
      type: 'string',
      minLength: 1,
      description: 'Name of the bank, shown as the title of the catalog.',
    },
    description: {
      type: 'string',
      description: 'What the bank holds, shown on the first page of the catalog.',
    },
    languages: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$' },
      description: 'Languages of the items as BCP 47 tags; the first is the default of every item.',
    },
    license: {
      type: 'string',
      minLength: 1,
      description: 'Licence of the items as an SPDX expression, such as CC-BY-4.0.',
    },
    authors: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'Authors of items that name none.',
    },
    release: {
      ...releaseSchema,
      description: `${releaseSchema.description} This is the default of every item; preview where it is absent.`,
    },
    review: {
      type: 'object',
      additionalProperties: false,
      required: ['reviewers'],
      description: 'What has to be before an item is published; nothing where it is absent.',
      properties: {
        reviewers: {
          type: 'integer',
          minimum: 0,
          description: 'How many people who are not its authors have to have reviewed an item.',
        },
        evidence: {
          enum: ['field', 'commits', 'either'],
          description:
            'Where reviews are looked for. field: the key `reviewed` of the item. commits: the history ' +
            'of its file. either: both, which holds where the key is absent.',
        },
        since: {
          type: 'string',
          pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
          description:
            'Day from which on reviews are asked for, such as 2026-09-01; an item that has not changed ' +
            'what it says since before that day needs none.',
        },
      },
    },
    repository: {
      type: 'string',
      pattern: '^https?://[^\\s]+[^/\\s]$',
      description:
        'Web address of the Git repository without a trailing slash, for links to the source of items.',
    },
    branch: {
      type: 'string',
      minLength: 1,
      description: 'Branch that links to the source name; main where it is absent.',
    },
    taxonomy: {
      type: 'array',
      items: { $ref: '#/$defs/topic' },
      description: 'Topics that items may name. Without it topics are free.',
    },
    outcomeFrameworks: {
      type: 'array',
      items: { $ref: '#/$defs/framework' },
      description: 'Lists of learning outcomes that items may name. Without it outcomes are free.',
    },
    export: {
      type: 'object',
      additionalProperties: { type: 'object' },
      description:
        'Options by name of export format, such as canvas; the command line overrides them.',
    },
    acceptedLosses: {
      type: 'object',
      additionalProperties: {
        type: 'array',
        uniqueItems: true,
        items: { type: 'string', pattern: '^[a-z][A-Za-z.]*$' },
      },
      description:
        'What may be lost when a strict export is made: by name of format, such as canvas, of target, ' +
        'such as canvas/classic, or all; each a list of fields such as hints, topics or feedback, with ' +
        'type for items that become another type and item for items that are left out.',
    },
    owners: {
      type: 'object',
      propertyNames: { pattern: '^(\\*|[^/\\s][^/]*(/[^/]+)*/?)$' },
      additionalProperties: {
        type: 'array',
        description: "Who reviews it, as a list: ['@lovelace', '@university/fluids'].",
        minItems: 1,
        uniqueItems: true,
        items: {
          type: 'string',
          description: 'A user as @name, a team as @organisation/team, or an e-mail address.',
          pattern:
            '^(@[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9_.-]+)?|[^\\s@#]+@[^\\s@#]+\\.[A-Za-z]{2,})$',
        },
      },
      description:
        'Who reviews changes on GitHub, by folder of the bank, such as a course or unit; * is the whole ' +
        'bank, code the guides and everything outside the bank. Each a list of @user, @organisation/team ' +
        'or e-mail addresses. stemma codeowners writes .github/CODEOWNERS from it.',
    },
    banks: {
      type: 'array',
      items: { $ref: '#/$defs/bank' },
      description:
        'Other banks in Git whose items are used here, each as it was at a commit. The item tides of ' +
        'the bank ocean is called ocean--tides.',
    },
    packages: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', pattern: '^[a-z0-9][a-z0-9./-]*$' },
      description:
        'Targets for which the build writes packages, such as canvas/classic or moodle-xml; both ' +
        'kinds of Canvas quizzes where it is absent.',
    },
  },
  $defs: {
    topic: {
      anyOf: [
        { type: 'string', minLength: 1, pattern: '^[^/]+$' },
        {
          type: 'object',
          additionalProperties: false,
          required: ['name'],
          properties: {
            name: {
              type: 'string',
              minLength: 1,
              pattern: '^[^/]+$',
              description: 'Name of the topic, without a slash.',
            },
            description: {
              type: 'string',
              description: 'What belongs to the topic, shown on its page.',
            },
            children: {
              type: 'array',
              items: { $ref: '#/$defs/topic' },
              description: 'Topics below this one.',
            },
          },
        },
      ],
      description: 'A topic: its name, or an object with a description and subtopics.',
    },
    bank: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'source', 'commit'],
      properties: {
        name: {
          type: 'string',
          pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
          description: 'What the ids of its items begin with here, followed by two hyphens.',
        },
        source: {
          type: 'string',
          pattern: '^[^-\\s][^\\u0000-\\u001f]*$',
          description:
            'Address of its Git repository (https, ssh or file), or the path of one from this folder.',
        },
        commit: {
          type: 'string',
          pattern: '^[0-9a-f]{40}$',
          description: 'The commit whose items are used: 40 hexadecimal digits.',
        },
        folder: {
          type: 'string',
          pattern: '^(?!\\.{1,2}(/|$))[^/\\\\]+(/(?!\\.{1,2}(/|$))[^/\\\\]+)*$',
          description: 'Where the bank lies in its repository, such as questions.',
        },
        license: {
          type: 'string',
          minLength: 1,
          description: 'Licence of its items that state none, as an SPDX expression.',
        },
      },
      description: 'A bank in Git at a commit.',
    },
    framework: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'outcomes'],
      properties: {
        id: { ...identifierSchema, description: 'Permanent name of the framework.' },
        title: {
          type: 'string',
          minLength: 1,
          description: 'Name of the framework as people read it.',
        },
        url: {
          type: 'string',
          pattern: '^https?://',
          description: 'Where the framework is published.',
        },
        outcomes: {
          type: 'array',
          description: 'The outcomes in the order of the framework.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'title'],
            properties: {
              id: {
                type: 'string',
                pattern: '^\\S+$',
                description: 'What items write in `outcomes`.',
              },
              title: {
                type: 'string',
                minLength: 1,
                description: 'What a student can do who has reached it.',
              },
            },
          },
        },
      },
    },
  },
} as const;
