import { type Report, type Trust, verifyBundle } from '../verifier/bundle.js';

/**
 * Holds a bundle against a newer one of the same log: which of its texts were erased since, as findings beside its own. Where the newer one is
 * amiss or does not continue it, the verdict says so.
 */
export const withNewer = async (report: Report, newer: Uint8Array, trust: Trust): Promise<Report> => {
  if (report.verdict !== 'OK') return report;
  const lines = [report.origin, report.size, Buffer.from(report.root).toString('base64')];
  const checkpoints = [...(trust.checkpoints ?? []), lines.join('\n')];
  const found = await verifyBundle(newer, { ...trust, checkpoints, leaves: report.leaves });
  if (found.verdict !== 'OK') {
    const findings = found.findings.map((each) => ({ ...each, text: `In the newer bundle: ${each.text}` }));
    return { ...report, verdict: found.verdict, findings };
  }
  const before = new Set(report.findings.map(({ at }) => at));
  const since = found.findings.filter(
    ({ code, at, text }) => code === 'ERASED' && !before.has(at) && Number(/\d+/.exec(text)) < report.size,
  );
  return {
    ...report,
    findings: [...report.findings, ...since.map((each) => ({ ...each, text: `${each.text} since` }))],
  };
};
