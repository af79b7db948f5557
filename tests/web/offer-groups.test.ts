import { describe, expect, it } from 'vitest';
import type { OfferView } from '../../server/offers/schemas.ts';
import { grouped, groupOf } from '../../web/components/offers/groups.ts';

const TODAY = '2026-12-01';
const offer = (more: Partial<OfferView>): OfferView => ({ next: 'send', overdue: false, moveIn: '2026-12-10', ...more }) as OfferView;

describe('the part of the page that an offer stands in', () => {
  it('is what it waits for, and a late answer stands apart', () => {
    expect([offer({}), offer({ next: 'answer' }), offer({ next: 'answer', overdue: true }), offer({ next: null })].map((one) => groupOf(one, TODAY))).toEqual(['send', 'answer', 'lateAnswers', 'ended']);
  });

  it('is moving in now from the very day', () => {
    expect(['2026-11-30', TODAY, '2026-12-02'].map((moveIn) => groupOf(offer({ next: 'moveIn', moveIn }), TODAY))).toEqual(['moveInsDue', 'moveInsDue', 'moveIns']);
  });

  it('comes in the order of what is to be done first, and not when it is empty', () => {
    const offers = [offer({ next: null }), offer({ next: 'moveIn' }), offer({ next: 'answer' }), offer({}), offer({ next: 'answer', overdue: true })];
    expect(grouped({ offers, asOf: TODAY }).map(({ id }) => id)).toEqual(['lateAnswers', 'send', 'answer', 'moveIns', 'ended']);
  });
});
