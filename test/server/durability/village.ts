import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { receiptOn, typedFeedback } from '../running-server.ts';

/** A form that was sent; `receipt` once it was acknowledged. */
export interface SentForm {
  readonly formKey: string;
  readonly body: string;
  receipt?: string;
}

/** Many residents who send forms one after another, `pauseMs` apart, until told to stop. */
export function village(residents: number, pauseMs = 0) {
  const sent: SentForm[] = [];
  const refused: number[] = [];
  let agent = new Agent({ keepAlive: true, maxSockets: residents });
  let isOver = false;
  const count = () => sent.filter(({ receipt }) => receipt !== undefined).length;

  async function resident(port: number): Promise<void> {
    while (!isOver) {
      const form = newForm(sent.length);
      sent.push(form);
      const reply = await sendForm(port, form, agent);
      if (reply === undefined) return;
      if (pauseMs > 0) await pause(pauseMs);
      if (reply !== 200 && reply !== 201) refused.push(reply);
    }
  }

  return {
    sent,
    /** Status of every answer that was no receipt. */
    refused,
    /** Everybody sends to `port`; resolves once all have stopped or lost the line. */
    async busy(port: number): Promise<void> {
      isOver = false;
      agent.destroy();
      agent = new Agent({ keepAlive: true, maxSockets: residents });
      await Promise.all(Array.from({ length: residents }, () => resident(port)));
    },
    /** How many forms have a receipt. */
    count,
    /** Resolves once so many forms have a receipt. */
    async acknowledged(wanted: number): Promise<void> {
      while (count() < wanted) await pause(5);
    },
    rest: () => {
      isOver = true;
      agent.destroy();
    },
  };
}

function newForm(number: number): SentForm {
  const formKey = crypto.randomUUID().replaceAll('-', '');
  return { formKey, body: typedFeedback({ formKey, text: `第 ${number} 件` }).toString() };
}

/** Sends a form and notes its receipt; gives the status, or `undefined` if the line broke. */
export function sendForm(port: number, form: SentForm, agent?: Agent): Promise<number | undefined> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form.body) };
  return new Promise((resolve) => {
    const post = request({ host: '127.0.0.1', port, path: '/feedback', method: 'POST', agent, headers }, (response) => {
      let page = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        page += chunk;
      });
      response.on('error', () => resolve(undefined));
      response.on('end', () => {
        if (response.statusCode === 200 || response.statusCode === 201) form.receipt = receiptOn(page);
        resolve(response.statusCode);
      });
    });
    post.on('error', () => resolve(undefined));
    post.end(form.body);
  });
}
