package dev.chimera.core.report.export;

import dev.chimera.core.report.drawing.DrawingSvg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/// A report as one HTML file: no script, nothing fetched, readable in light, dark and print, with a table of contents.
/// HTML in the Markdown is text; only http, https and mailto addresses and places in the report stay links.
public final class ReportHtml {
    private ReportHtml() {}

    public static String of(String markdown) {
        return of(Exported.of(markdown));
    }

    /// With the sources of its figures as notes at the end, and its charts.
    public static String of(Exported report) {
        return page(HtmlPage.of(report, DrawingSvg::inline), "report.css", "");
    }

    /// @param sheet the name of the style sheet beside this class
    /// @param head  more for the head
    static String page(HtmlPage page, String sheet, String head) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>"
                + page.title() + "</title>\n<style>\n" + resource(sheet) + "</style>\n" + head + "</head>\n<body>\n<main>\n" + body(page) + "</main>\n</body>\n</html>\n";
    }

    /// The contents stand between the title and the first section.
    private static String body(HtmlPage page) {
        int sections = page.sections().isEmpty() ? page.body().length() : page.body().indexOf("<h2");
        return page.body().substring(0, sections) + contents(page) + page.body().substring(sections);
    }

    private static String contents(HtmlPage page) {
        String items = page.sections().stream().map(section -> "<li><a href=\"#" + section.id() + "\">" + section.name()
                + "</a></li>\n").collect(Collectors.joining());
        return items.isEmpty() ? "" : "<nav>\n<ul>\n" + items + "</ul>\n</nav>\n";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportHtml.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
