package dev.chimera.ui.preview.rows;

import java.util.List;
import java.util.Random;

/// Documents for the property test: pieces in the manner of CommonMark and GFM, put together at random, some cut or garbled.
final class MarkdownSamples {
    static final List<String> PIECES = List.of(
            "# Heading one\n", "## Heading *two* `x`\n\n", "Setext\n===\n", "Setext two\nlines\n---\n\n", "###### deep ######\n",
            "A paragraph of words.\n", "Two lines\nof one paragraph.\n\n", "Ends in a hard break  \nhere.\n",
            "backslash\\\nbreak\n\n", "**bold** and *emphasis* and ~~gone~~ and `code`\n", "***both** nested*\n\n",
            "a * b and 2 * 3 and snake_case_name\n", "\\*escaped\\* &amp; &copy; &#35; &unknown;\n",
            "<div>\nraw *html*\n</div>\n\n", "inline <b>tag</b> text\n", "<!-- a comment\n\nover lines -->\n",
            "- one\n- two\n- three\n", "- one\n\n- loose\n\n", "* a\n  * b\n    * c\n  * d\n",
            "1. first\n2. second\n10. tenth\n\n", "3) paren\n4) style\n", "- [ ] open task\n- [x] done task\n",
            "1. [X] numbered task\n", "- para\n\n  second para\n\n      code in item\n", "- \n- after empty\n",
            "- - nested at once\n", "-\n\n  not in it\n", "- item\nlazy line\n", "> quote\n", "> quote\n> goes on\n\n",
            "> lazy\nquote\n", "> > deep\n> back\n", "> - list in quote\n>   more\n> \n> 1. numbers\n",
            "> ```\n> code in quote\n> ```\n", "> # h\n> text\n\n", "```java\nint x = 1; // *no*\n\n    deep\n```\n",
            "~~~\ntilde\n~~~\n\n", "````\n```\ninner\n```\n````\n", "```\nnever closed\n",
            "    indented code\n\n    more of it\n\n", "\tindented by tab\n", "---\n", "* * *\n\n", "___\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n",
            "| left | mid | right |\n|:--|:-:|--:|\n| `x|y` | **b** | 3 |\n| only one |\n| 1 | 2 | 3 | 4 |\n\n",
            "a | b\n- | -\n1 | 2\n", "text above\n| a |\n|---|\n| 1 |\n", "| not a table |\n\n",
            "[link](http://example.org \"title\") and [ref] and [other][Ref]\n", "[ref]: http://example.org/ref\n",
            "[REF]: http://example.org/second 'late'\n\n", "[other]:\n  <http://example.org/o>\n  \"title\"\n",
            "[ref][] and ![image][ref]\n\n", "![alone](pic.png)\n\n", "see ![in line](p.png) here\n",
            "<http://auto.example> <me@example.org>\n", "[broken](no end\n", "[un*closed\n", "`open code\n", "\n", "\n\n\n",
            "   \n", "   three spaces\n", "Grüße, 世界 🎉 e\u0301\n", "windows\r\nline\r\n\r\n", "old\rmac\r", "tail without end",
            "- ", "#", "`", "*", "|", ">", "1.", "[", "]: ", "  ", "\t", "\r", "--", "===");

    private MarkdownSamples() {}

    static String document(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int cut = random.nextInt(12) == 0 ? random.nextInt(piece.length()) : piece.length();
            text.append(piece, 0, cut);
            if (random.nextInt(3) == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /// What a model writes: headings, paragraphs, bullets with bold leads, tables and code, all well formed.
    static String report(Random random, int length) {
        var text = new StringBuilder("# Report\n\n");
        while (text.length() < length) {
            String n = Integer.toString(random.nextInt(1000));
            String piece = switch (random.nextInt(7)) {
                case 0 -> "## Section @\n\n";
                case 1 -> "The median was **@ ms** over @ runs; see `results_@.csv` for the rest. ".repeat(3) + "\n\n";
                case 2 -> "- **Throughput:** @ tok/s\n- **TTFT:** @ ms\n  - cold calls apart\n\n";
                case 3 -> "| Model | Median | p95 |\n|:--|--:|--:|\n| a | @ | @ |\n| b | 1 | 2 |\n\n";
                case 4 -> "```python\nfor i in range(@):\n    print(i)\n```\n\n";
                case 5 -> "1. Raise `num_ctx` to @.\n2. Measure again.\n\n";
                default -> "> Note @: values are medians.\n\n";
            };
            text.append(piece.replace("@", n));
        }
        return text.toString();
    }
}
