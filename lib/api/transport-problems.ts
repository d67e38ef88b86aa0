import type { Locale } from '@/lib/i18n/locale';

type Words = { title: string; detail: string };

/** What goes wrong before a request reaches a command: not refusals of ours, so not in lib/refusal.ts. */
const problems = {
  methodNotAllowed: {
    status: 405,
    'zh-CN': { title: '不支持的方法', detail: '该地址不支持此请求方法，可用的方法见 Allow。' },
    en: {
      title: 'Method not allowed',
      detail: 'This address does not take that method; Allow lists those it does.',
    },
  },
  unsupportedMediaType: {
    status: 415,
    'zh-CN': {
      title: '不支持的内容类型',
      detail: '请求内容须为 application/json；上传文件的，须为 multipart/form-data。',
    },
    en: {
      title: 'Unsupported media type',
      detail: 'The body must be application/json; a file comes as multipart/form-data.',
    },
  },
  internal: {
    status: 500,
    'zh-CN': {
      title: '系统内部错误',
      detail: '系统出现内部错误，已记录。稍后再试；仍有问题的，向系统管理员报告编号。',
    },
    en: {
      title: 'Internal error',
      detail:
        'Something went wrong on our side and was logged. Try again later; report the reference if it stays.',
    },
  },
} as const satisfies Record<string, { status: number } & Record<Locale, Words>>;

export type TransportProblem = keyof typeof problems;

export function transportProblem(code: TransportProblem, locale: Locale): { status: number } & Words {
  return { status: problems[code].status, ...problems[code][locale] };
}
