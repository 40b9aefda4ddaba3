package dev.chimera.core.ingest;

import dev.chimera.core.fact.Subject;
import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.ColumnName;
import dev.chimera.core.ingest.table.ColumnRole;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom the figures of a file are about: what the data says of every row, and where it is silent, what the path says.
final class FileSubject {
    private static final Pattern MODEL = Pattern.compile(
            "(?:^|[^a-z])((?:gemma|llama|qwen|mistral|mixtral|phi|deepseek|granite|falcon|codellama|tinyllama|smollm|command|yi|vicuna)[\\d.]*"
            + "(?:[:_-]\\d+(?:\\.\\d+)?[mb](?:-[a-z]+)*)?)(?![a-z])");
    private static final Pattern QUANTIZATION = Pattern.compile("(?:^|[^a-z\\d])(i?q\\d(?:_[k\\d])?(?:_[sml])?|fp16|f16|fp32|bf16|int8|int4)(?![a-z\\d])");
    private static final Set<String> ROOT_ONLY = Set.of("file", "column", "section");

    private FileSubject() {}

    static Subject of(String file, List<Table> tables) {
        Subject subject = Subject.of("file", file);
        for (Table table : tables) {
            if (table.rows() == 1 && (table.section().isEmpty() || table.section().equals("front matter"))) {
                subject = singles(subject, table);
            }
        }
        String path = file.toLowerCase(Locale.ROOT);
        String name = path.substring(path.lastIndexOf('/') + 1);
        subject = fromText(subject, "model", MODEL, name, path);
        return fromText(subject, "quantization", QUANTIZATION, name, path);
    }

    /// A table's own subject: its section, and every subject column that has one value throughout.
    static Subject of(Subject file, Table table, FileType type) {
        Subject subject = type == FileType.MARKDOWN && !table.section().isEmpty() ? file.with("section", table.section()) : file;
        for (Grouping grouping : table.groupings()) {
            if (grouping.groups().size() == 1 && grouping.groups().values().iterator().next().n() == table.rows()) {
                subject = subject.with(grouping.dimension(), grouping.groups().keySet().iterator().next());
            }
        }
        return subject;
    }

    /// What a path of keys says: under `backends.eager.…` the backend is `eager`.
    static Subject alongPath(Subject table, String path) {
        Subject subject = table;
        String[] keys = path.replace("[]", "").split("\\.");
        for (int i = 0; i + 2 < keys.length; i++) {
            String dimension = keys[i].endsWith("s") ? keys[i].substring(0, keys[i].length() - 1) : "";
            if (!dimension.isEmpty() && !ROOT_ONLY.contains(dimension) && ColumnRole.isSubject(dimension)) {
                subject = subject.with(ColumnName.of(dimension).measure(), keys[i + 1]);
            }
        }
        return subject;
    }

    private static Subject singles(Subject subject, Table table) {
        Subject found = subject;
        for (Column column : table.columns()) {
            String only = column.only();
            if (only != null && column.term().role() == ColumnRole.SUBJECT && column.texts() == 1) {
                found = found.with(column.term().name().measure(), only);
            }
            if (only != null && column.name().equals("model.name")) {
                found = found.with("model", only);
            }
        }
        return found;
    }

    private static Subject fromText(Subject subject, String dimension, Pattern pattern, String name, String path) {
        if (!subject.get(dimension).isEmpty()) {
            return subject;
        }
        for (String text : new String[] {name, path}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return subject.with(dimension, matcher.group(1));
            }
        }
        return subject;
    }
}
