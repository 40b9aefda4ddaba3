package dev.chimera.core.ingest.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.yaml.front.matter.AbstractYamlFrontMatterVisitor;
import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.chimera.core.ingest.csv.Encoding;
import dev.chimera.core.ingest.table.ByteSource;
import dev.chimera.core.ingest.table.ByteSource.Held;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// The tables of a Markdown file, each under the heading above it, its front matter, and how many headings it has. Figures in prose are nobody's measurements and
/// are left alone. Long files are parsed in pieces cut at empty lines.
public final class MarkdownTables {
    private static final int PIECE = 1 << 18;
    private static final int LONGEST_PIECE = 1 << 22;
    private static final int HEADING = 80;
    private static final int LEVELS = 6;
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(Parser.TRACK_DOCUMENT_LINES, true))
            .customInlineParserFactory((options, special, marks, delimiters, links, extensions) ->
                    new CommonmarkInlineParser(options, special, marks, delimiters, links, extensions) {
                        private boolean inRow;

                        @Override
                        public List<Node> parseCustom(BasedSequence row, Node node, BitSet bars, Map<Character, CharacterNodeFactory> cells) {
                            inRow = true;
                            List<Node> parts = super.parseCustom(row, node, bars, cells);
                            inRow = false;
                            return parts;
                        }

                        /// Of rows only: nothing in prose is looked at.
                        @Override
                        public void parse(BasedSequence text, Node block) {
                            if (inRow) {
                                super.parse(text, block);
                            }
                        }
                    }).build();

    /// @param headings how many there are of each level, from the first to the sixth
    public record Document(List<Table> tables, List<Integer> headings) {
        public Document {
            headings = List.copyOf(headings);
        }
    }

    private static final int MOST_COLUMNS = 2_000;

    private final Vocabulary vocabulary;
    private final Troubles troubles;
    private final List<Table> tables = new ArrayList<>();
    private final int[] headings = new int[LEVELS];
    private String heading = "";
    private long firstLine = 1;

    private MarkdownTables(Vocabulary vocabulary, Troubles troubles) {
        this.vocabulary = vocabulary;
        this.troubles = troubles;
    }

    public static Document read(ByteSource source, Vocabulary vocabulary, Troubles troubles) throws IOException {
        MarkdownTables reading = new MarkdownTables(vocabulary, troubles);
        Held head = source.head();
        Encoding encoding = Encoding.of(head.bytes(), head.length());
        if (encoding.trouble().isPresent()) {
            troubles.row(1, encoding.trouble().get());
            return new Document(List.of(), Collections.nCopies(LEVELS, 0));
        }
        try (Reader text = new InputStreamReader(source.open(), encoding.charset())) {
            PieceReader lines = new PieceReader(text);
            reading.pieces(lines);
            if (lines.hasCut()) {
                troubles.note(0, "a line of more than " + PieceReader.LONGEST + " characters was read in pieces");
            }
        }
        return new Document(reading.tables, Arrays.stream(reading.headings).boxed().toList());
    }

    private void pieces(PieceReader lines) throws IOException {
        StringBuilder piece = new StringBuilder();
        long count = 0;
        boolean fenced = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String text = count == 0 && firstLine == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            piece.append(text).append('\n');
            count++;
            String start = text.stripLeading();
            fenced ^= start.startsWith("```") || start.startsWith("~~~");
            if (piece.length() > PIECE && text.isBlank() && !fenced || piece.length() > LONGEST_PIECE) {
                piece(piece.toString());
                piece.setLength(0);
                firstLine += count;
                count = 0;
            }
        }
        if (firstLine == 1 && count == 0) {
            troubles.note(0, "the file is empty");
        }
        piece(piece.toString());
    }

    private void piece(String text) {
        Node document = PARSER.parse(text);
        if (firstLine == 1) {
            frontMatter(document);
        }
        walk(document);
    }

    private void frontMatter(Node document) {
        AbstractYamlFrontMatterVisitor visitor = new AbstractYamlFrontMatterVisitor();
        visitor.visit(document);
        Map<String, List<String>> entries = visitor.getData();
        if (entries.isEmpty()) {
            return;
        }
        Table table = new Table("front matter", vocabulary);
        table.beginRow(1);
        entries.forEach((key, values) -> {
            if (values.size() == 1) {
                table.cell(table.column(key), values.getFirst().replaceAll("^[\"']|[\"']$", ""));
            }
        });
        table.endRow();
        tables.add(table);
    }

    private void walk(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading title) {
                heading = plain(title.getText().toString());
                headings[title.getLevel() - 1]++;
            } else if (node instanceof TableBlock block) {
                tables.add(table(block));
            } else if (node.hasChildren()) {
                walk(node);
            }
        }
    }

    /// Text that ran into the first line of a table, or out of a row, stands in cells too many: the columns are as many as the separator
    /// line has, the last ones of the header and the first ones of a row.
    private Table table(TableBlock block) {
        Table table = new Table(heading.length() > HEADING ? heading.substring(0, HEADING) : heading, vocabulary);
        List<Integer> columns = new ArrayList<>();
        List<String> names = List.of();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    names = cells(row);
                } else if (part instanceof TableSeparator) {
                    header(table, columns, names.subList(Math.max(0, names.size() - cells(row).size()), names.size()));
                } else if (row instanceof TableRow) {
                    row(table, columns, row);
                }
            }
        }
        return table;
    }

    private void header(Table table, List<Integer> columns, List<String> names) {
        if (names.size() > MOST_COLUMNS) {
            troubles.note(0, "a table of more than " + MOST_COLUMNS + " columns: the further ones are left out");
        }
        names.stream().limit(MOST_COLUMNS).forEach(name -> columns.add(table.column(free(table, name, columns.size()))));
    }

    private static String free(Table table, String name, int index) {
        String base = name.isEmpty() ? "column " + (index + 1) : name;
        boolean taken = table.columns().stream().anyMatch(column -> column.name().equals(base));
        return taken ? base + " (" + (index + 1) + ")" : base;
    }

    private void row(Table table, List<Integer> columns, Node row) {
        List<String> cells = cells(row);
        long line = firstLine + row.getStartLineNumber();
        if (cells.size() > columns.size()) {
            troubles.note(line, cells.size() + " cells where the header has " + columns.size() + "; the last are left out");
        }
        table.beginRow(line);
        for (int i = 0; i < columns.size(); i++) {
            table.cell(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        table.endRow();
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell content) {
                cells.add(plain(content.getText().toString()));
            }
        }
        return cells;
    }

    /// Without emphasis and code marks.
    private static String plain(String text) {
        return text.replaceAll("\\*\\*|__|`", "").strip();
    }
}
