import type { VNode } from 'preact';
import type { Block, LetterDocument } from '../../../server/letters/schemas.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';

// Lines within a paragraph stay lines, as in the file.
const lines = (words: string): (string | VNode)[] => [...words.split('\n').entries()].flatMap(([place, line]) => (place === 0 ? [line] : [<br key={place} />, line]));

function BlockShown({ block }: { block: Block }): VNode {
  switch (block.kind) {
    case 'heading': return block.level === 1 ? <h3 class="ds-heading" data-size="sm">{block.text}</h3> : <h4 class="ds-heading" data-size="2xs">{block.text}</h4>;
    case 'paragraph': return <p>{lines(block.text)}</p>;
    case 'note': return <div class="letter-box"><p><strong>{block.title}</strong></p><p>{lines(block.text)}</p></div>;
    case 'field': return <div class="letter-box" data-field><p><strong>{block.label}</strong></p><p>{lines(block.text)}</p></div>;
    case 'list': return <ul class="bullets">{block.items.map((item) => <li key={item}>{lines(item)}</li>)}</ul>;
    case 'facts': return <dl class="letter-facts">{block.rows.map(({ name, value }) => <div key={name}><dt>{name}: </dt><dd>{lines(value)}</dd></div>)}</dl>;
    case 'table': return (
      <ScrollRegion label={block.header.join(', ')}>
        <table class="ds-table">
          <thead><tr>{block.header.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
          <tbody>{[...block.rows.entries()].map(([place, row]) => <tr key={place}>{row.map((cell, column) => <td key={block.header[column]}>{lines(cell)}</td>)}</tr>)}</tbody>
        </table>
      </ScrollRegion>
    );
    case 'charts': return <>{block.charts.map(({ title, alt }) => <p key={title}><strong>{title}</strong> {alt}</p>)}</>;
    case 'signature': return <div class="letter-signature">{block.lines.map((line) => <p key={line}>{line}</p>)}</div>;
  }
}

/** A letter as it will be read, in its own language whatever the page's. */
export function LetterPreview({ document }: { document: LetterDocument }): VNode {
  const t = text.value.letters;
  return (
    <section class="stack" aria-labelledby="letter-preview">
      <div>
        <h2 class="ds-heading" data-size="xs" id="letter-preview">{t.preview}</h2>
        <p class="quiet">{t.previewHelp}</p>
      </div>
      <article class="letter" lang={document.language} aria-label={document.title}>
        {[...document.blocks.entries()].map(([place, block]) => <BlockShown key={place} block={block} />)}
        <p class="letter-footer">{document.footer}</p>
      </article>
    </section>
  );
}
