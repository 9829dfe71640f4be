import { askedBy } from '../../src/forms/form.js';
import { placed } from '../../src/forms/placed.js';
import { meetingForms } from '../../src/meetings/forms.js';
import { membershipForms } from '../../src/membership/forms.js';
import { pressForms } from '../../src/press/forms.js';

const all = [...meetingForms, ...membershipForms, ...pressForms];
const told = (name: string, at: string, code = 'SomeRule') => {
  const form = all.find((each) => each.Command.name === name)!;
  return placed(askedBy(form), [{ at, code, detail: '' }], form.about)[0]!.at;
};

describe('what is wrong with a form', () => {
  it('is told at its place, in whichever row', () => {
    expect(told('RecordAttendance', '/delegations/3/people/0/names')).toBe('/delegations/3/people/0/names');
    expect(told('LogCoverage', '/title/ko', 'text')).toBe('/title/ko');
  });

  it('is told at the nearest place that the form asks for', () => {
    expect(told('LogCoverage', '/mentions/1', 'not-in-the-record')).toBe('/mentions');
    expect(told('RecordAttendance', '/delegations/0/nothing', 'unknown-field')).toBe('/delegations/0');
  });

  it('is told at what the form is about where a rule names a field that it does not ask for, or none', () => {
    expect(told('RejectMembership', '/category')).toBe('/member');
    expect(told('OpenMeeting', '')).toBe('/meeting');
    expect(told('OpenMeeting', '', 'date')).toBe('');
  });
});
