import { moveStyles } from './move-styles';

describe('styles of what the server draws', () => {
  it('are one sheet with the name that the policy of the page knows', () => {
    const html =
      '<a class="x" style="left:1px">1</a><b style="left:1px"></b><i style="top:2px;color:red"></i>';
    expect(moveStyles(html, 'n0')).toBe(
      '<a class="x" data-style="0">1</a><b data-style="0"></b><i data-style="1"></i>' +
        '<style nonce="n0">[data-style="0"]{left:1px}[data-style="1"]{top:2px;color:red}</style>',
    );
  });

  it('leave everything else as it is, also what people have written', () => {
    const html = '<p title="a style=&quot;b&quot;">&lt;i style=&quot;left:0&quot;&gt; style="no"</p>';
    expect(moveStyles(html, 'n0')).toBe(html);
  });

  it('cannot end the sheet', () => {
    expect(moveStyles('<a style="--x:&quot;&lt;/style&gt;&quot;"></a>', 'n0')).toBe(
      '<a data-style="0"></a><style nonce="n0">[data-style="0"]{--x:"\\3c /style>"}</style>',
    );
  });
});
