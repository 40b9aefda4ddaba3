package dev.chimera.core.report.export;

import dev.chimera.core.report.export.Sources.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/// The section with the charts: behind the body and before what the program records of its run; at the end where there is no such record.
final class ChartSection {
    private static final String HEADING = "## Charts";
    private static final String RECORD = "\n## Workflow Summary";
    private static final String RULE = "\n---\n";

    private ChartSection() {}

    /// The Markdown with pictures that lie in a folder beside it.
    ///
    /// @param folder its name, as the file system has it
    static String linked(Exported report, String folder) {
        return report.charts().isEmpty() ? report.markdown() : with(report, report.charts().stream()
                .map(chart -> "![" + chart.title().replaceAll("[\\[\\]\\\\`*_<>|]", "\\\\$0") + "](" + address(folder) + "/" + chart.name() + ".svg)\n\n").collect(Collectors.joining())).markdown();
    }

    /// The report with this text under the heading, its references moved along.
    static Exported with(Exported report, String text) {
        String markdown = report.markdown();
        int at = place(markdown);
        String before = markdown.substring(0, at);
        String section = (before.isEmpty() || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n") + HEADING + "\n\n" + text;
        Sources moved = new Sources(report.sources().references().stream()
                .map(one -> one.end() <= at ? one : new Reference(one.end() + section.length(), one.note(), one.standing())).toList(), report.sources().notes());
        return new Exported(before + section + markdown.substring(at), moved, report.charts());
    }

    private static int place(String markdown) {
        int record = markdown.lastIndexOf(RECORD) + 1;
        if (record == 0) {
            return markdown.length();
        }
        String before = markdown.substring(0, record).stripTrailing();
        return (before + "\n").endsWith(RULE) ? before.length() - RULE.length() + 2 : record;
    }

    /// A file's name as a part of an address (RFC 3986: all but unreserved characters in percent).
    static String address(String name) {
        StringBuilder address = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c == '~';
            address.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return address.toString();
    }
}
