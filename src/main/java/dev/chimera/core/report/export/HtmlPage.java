package dev.chimera.core.report.export;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.chimera.core.report.drawing.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A report's Markdown as the parts of a page, in markup that is HTML and XML at once. HTML in the Markdown is text, pictures are
/// their descriptions, and only addresses that neither run nor fetch anything stay links.
///
/// @param title    the first heading, escaped
/// @param sections the headings of the second level, in order
/// @param body     the report as markup
record HtmlPage(String title, List<Section> sections, String body) {
    private static final Pattern HEADING = Pattern.compile("<h([12]) id=\"([^\"]*)\">(.*?)</h\\1>", Pattern.DOTALL);
    /// Stands where the charts go; a text that brings it itself has no such paragraph before ours, or none at all.
    private static final String CHARTS = "\uE0C7\uE0C8";
    /// What `SafeLinks` took the address of is text.
    private static final Pattern NOWHERE = Pattern.compile("<a href=\"#\"(?: title=\"[^\"]*\")?>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /// @param id   its place in the body
    /// @param name its heading without emphasis, escaped
    record Section(String id, String name) {}

    /// @param chart how a chart is shown
    static HtmlPage of(Exported report, Function<Drawing, String> chart) {
        Exported whole = report.charts().isEmpty() ? report : ChartSection.with(report, CHARTS + "\n\n");
        SourceMarks marks = new SourceMarks(whole.sources());
        HtmlPage page = of(marks.marked(whole.markdown()));
        String charts = report.charts().stream().map(one -> "<div class=\"figure\">" + chart.apply(one) + "</div>\n").collect(Collectors.joining());
        String body = marks.linked(report.charts().isEmpty() ? page.body : page.body.replaceFirst("<p>" + CHARTS + "</p>\n", Matcher.quoteReplacement(charts)));
        String list = marks.list();
        if (list.isEmpty()) {
            return new HtmlPage(page.title, page.sections, body);
        }
        List<Section> sections = new ArrayList<>(page.sections);
        sections.add(new Section("sources.all", "Sources"));
        return new HtmlPage(page.title, sections, body + "<h2 id=\"sources.all\">Sources</h2>\n" + list);
    }

    static HtmlPage of(String markdown) {
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .set(HtmlRenderer.ESCAPE_HTML, true).set(HtmlRenderer.GENERATE_HEADER_ID, true).set(HtmlRenderer.RENDER_HEADER_ID, true);
        HtmlRenderer renderer = HtmlRenderer.builder(options).linkResolverFactory(new SafeLinks()).nodeRendererFactory(new Pictures()).build();
        String body = renderer.render(Parser.builder(options).build().parse(legal(markdown)))
                .replace("<table>", "<div class=\"wide\"><table>").replace("</table>", "</table></div>");
        body = NOWHERE.matcher(body).replaceAll("$1");
        body = HEADING.matcher(body).replaceAll(heading -> Matcher.quoteReplacement(SourceMarks.unmarked(heading.group())));
        List<MatchResult> headings = HEADING.matcher(body).results().toList();
        String title = headings.stream().filter(heading -> heading.group(1).equals("1")).findFirst().map(HtmlPage::words).orElse("Report");
        List<Section> sections = headings.stream().filter(heading -> heading.group(1).equals("2")).map(heading -> new Section(heading.group(2), words(heading))).toList();
        return new HtmlPage(title, sections, body);
    }

    private static String words(MatchResult heading) {
        return TAG.matcher(heading.group(3)).replaceAll("");
    }

    /// Without the characters that XML 1.0 section 2.2 does not know: control characters and halves of pairs.
    private static String legal(String markdown) {
        StringBuilder legal = new StringBuilder(markdown.length());
        markdown.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /// A picture's place is taken by what its author said it shows: nothing is fetched.
    private static final class Pictures implements NodeRendererFactory {
        @Override
        public NodeRenderer apply(DataHolder options) {
            return () -> Set.of(
                    new NodeRenderingHandler<>(Image.class, (image, context, html) -> html.text(description(image))),
                    new NodeRenderingHandler<>(ImageRef.class, (image, context, html) -> html.text(description(image))));
        }

        private static String description(Node image) {
            return "[image: " + new TextCollectingVisitor().collectAndGetText(image) + "]";
        }
    }
}
