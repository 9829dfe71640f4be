import { Fact, Facts } from '../web/facts.js';
import { useView } from '../web/view.js';
import { labelOf } from './field.words.js';
import { type Field } from './reader.js';
import { exchangeWords } from './words.js';

/** What rows of a kind may say, and under which headers each is found. */
export const FieldList = ({ fields }: { fields: Field[] }) => {
  const { language } = useView();
  const { say } = exchangeWords(language);
  return (
    <section>
      <h2>{say('fields')}</h2>
      <p class="hint">{say('fieldsHint')}</p>
      <Facts>
        {fields.map(({ name, means, required, headers = [] }) => (
          <Fact key={name} label={labelOf(name, language)}>
            {means[language]} {required && <span class="tag">{say('required')}</span>}
            <p class="soft">{[name, ...headers].join(', ')}</p>
          </Fact>
        ))}
      </Facts>
    </section>
  );
};
