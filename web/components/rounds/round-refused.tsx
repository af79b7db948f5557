import type { VNode } from 'preact';
import type { RequestError } from '../../api/request.ts';
import { RegisterFaults } from '../registers/register-faults.tsx';
import { requestText } from '../request-text.ts';

/** The server sends each fault as a line of the refusal's detail. */
const linesOf = (detail: string): readonly string[] => detail.split('\n').filter((line) => line !== '');

/** Why no round came of it. */
export function RoundRefused({ error, faultWords, takenWords }: { error: RequestError; faultWords: string; takenWords?: string }): VNode {
  if (error.details?.code === 'faultyProblem') return <RegisterFaults words={faultWords} faults={linesOf(error.details.detail)} />;
  const words = error.code === 'idTaken' && takenWords !== undefined ? takenWords : requestText(error);
  return <div class="ds-alert" data-color="danger" role="alert"><p>{words}</p></div>;
}
