package dev.chimera.core.report;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A report as one HTML file: no script, nothing fetched, readable in light, dark and print, with a table of contents.
/// HTML in the Markdown is text; only http, https and mailto addresses and places in the report stay links.
public final class ReportHtml {
    private static final Pattern SECTION = Pattern.compile("<h2 id=\"([^\"]*)\">(.*?)</h2>");

    private ReportHtml() {}

    public static String of(String markdown) {
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .set(HtmlRenderer.ESCAPE_HTML, true).set(HtmlRenderer.GENERATE_HEADER_ID, true).set(HtmlRenderer.RENDER_HEADER_ID, true);
        HtmlRenderer renderer = HtmlRenderer.builder(options).linkResolverFactory(new SafeLinks()).build();
        Node document = Parser.builder(options).build().parse(markdown);
        String body = renderer.render(document).replace("<table>", "<div class=\"wide\"><table>").replace("</table>", "</table></div>");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
                + title(markdown) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n" + contents(body) + "<main>\n" + body + "</main>\n</body>\n</html>\n";
    }

    private static String title(String markdown) {
        String first = markdown.lines().filter(line -> line.startsWith("# ")).findFirst().map(line -> line.substring(2)).orElse("Report");
        return first.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String contents(String body) {
        String items = SECTION.matcher(body).results().map(ReportHtml::item).collect(Collectors.joining());
        return items.isEmpty() ? "" : "<nav>\n<ul>\n" + items + "</ul>\n</nav>\n";
    }

    private static String item(MatchResult heading) {
        return "<li><a href=\"#" + heading.group(1) + "\">" + heading.group(2).replaceAll("<[^>]*>", "") + "</a></li>\n";
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(ReportHtml.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
