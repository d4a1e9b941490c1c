/** Acts on the workbench as a person does. Only tools/vscode-host has this door; in desktop VS Code such tests are skipped. */
export interface Workbench {
  screenshot(file: string): Promise<void>;
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The texts of all elements that match, once there is one. */
  texts(selector: string): Promise<readonly string[]>;
  /** How many elements match now. */
  count(selector: string): Promise<number>;
  /** What axe-core finds wrong in the frame that the element stands in. */
  violations(selector: string): Promise<readonly string[]>;
}

type Operation = 'screenshot' | 'click' | 'hover' | 'press' | 'type' | 'text' | 'count' | 'axe';

/** The door, or a skipped test. */
export function workbench(test: Mocha.Context): Workbench {
  const url = process.env['VSCODE_HOST_CONTROL'];
  const token = process.env['VSCODE_HOST_TOKEN'];
  if (!url || !token) {
    test.skip();
  }
  const call = async (op: Operation, more: object): Promise<unknown> => {
    const body = JSON.stringify({ op, ...more });
    const response = await fetch(url, { method: 'POST', headers: { authorization: token }, body });
    const answer = asRecord(await response.json());
    if (!response.ok) throw new Error(`${op} ${JSON.stringify(more)}: ${String(answer['error'])}`);
    return answer['result'];
  };
  const act = async (op: Operation, more: object): Promise<void> => {
    await call(op, more);
  };
  return {
    screenshot: (file) => act('screenshot', { file }),
    click: (selector) => act('click', { selector }),
    hover: (selector) => act('hover', { selector }),
    press: (text) => act('press', { text }),
    type: (text) => act('type', { text }),
    texts: async (selector) => {
      const result = await call('text', { selector });
      return Array.isArray(result) ? result.map(String) : [];
    },
    violations: async (selector) => {
      const result = await call('axe', { selector });
      return Array.isArray(result) ? result.map(String) : [];
    },
    count: async (selector) => Number(await call('count', { selector })),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
