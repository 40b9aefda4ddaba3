package dev.chimera.core.ingest.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.Reader;
import java.util.concurrent.CancellationException;

/// The fast way: commas, double quotes, every record as wide as the first, no quote out of place.
final class StrictCsv extends CsvCallbackHandler<Boolean> {
    /// longest record, in chars
    private static final int LONGEST = 1 << 20;

    private final RecordFeed feed;
    private RecordType type = RecordType.DATA;
    private int fields;

    private StrictCsv(RecordFeed feed) {
        this.feed = feed;
    }

    /// @throws NotStrict as soon as something is out of order; the table is then of no use
    static Table read(Reader text, Vocabulary vocabulary) {
        Table table = new Table("", vocabulary);
        RecordFeed feed = new RecordFeed(table, true);
        CsvReader<Boolean> reader = CsvReader.builder().allowUnclosedQuote(false).maxBufferSize(LONGEST).build(new StrictCsv(feed), text);
        try {
            for (Boolean ignored : reader) {
                // the handler has taken the record
            }
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw broken.getCause() instanceof NotStrict reason ? reason : new NotStrict(String.valueOf(broken.getMessage()));
        }
        feed.finish();
        if (feed.width() < 2) {
            throw new NotStrict("a single column");
        }
        return table;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long line) {
        type = RecordType.DATA;
        fields = 0;
        feed.begin(line);
    }

    @Override
    protected void addField(char[] text, int offset, int length, boolean quoted) {
        if (!quoted && length > 0 && (text[offset] < '0' || text[offset] > '9')) {
            check(text, offset, length);
        }
        if (quoted && length < StrictBytes.LONGEST_NUMBER && Dialect.isSure(new String(text, offset, length))) {
            throw new NotStrict("a decimal comma");
        }
        if (fields == 0 && length > 0 && feed.repeatsHeader(text, offset, length)) {
            throw new NotStrict("the header again");
        }
        fields++;
        if (!feed.field(text, offset, length)) {
            throw new NotStrict("a field too many");
        }
    }

    private static void check(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '"' || text[i] == 0) {
                throw new NotStrict("a stray quote or NUL");
            }
        }
    }

    @Override
    protected void setComment(char[] text, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected Boolean buildRecord() {
        if (type == RecordType.DATA && (fields < 2 || !feed.end())) {
            throw new NotStrict("records of different width");
        }
        return Boolean.TRUE;
    }
}
