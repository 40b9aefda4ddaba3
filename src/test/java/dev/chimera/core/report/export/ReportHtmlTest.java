package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHtmlTest {
    @Test
    void aReportBecomesOnePageWithContentsAndTables() {
        String html = ReportHtml.of("# Über <Insight>\n\n## 1. Summary\n\nIt took **5.77 s**.\n\n| a | n |\n| --- | ---: |\n| x | 3 |\n\n## Metrics\n- one\n");
        assertTrue(html.startsWith("<!DOCTYPE html>"), html);
        assertTrue(html.contains("<title>Über &lt;Insight&gt;</title>"), html);
        assertTrue(html.contains("<li><a href=\"#1-summary\">1. Summary</a></li>"), html);
        assertTrue(html.contains("<li><a href=\"#metrics\">Metrics</a></li>"), html);
        assertTrue(html.contains("<strong>5.77 s</strong>"), html);
        assertTrue(html.contains("<td align=\"right\">3</td>"), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "[x](javascript:alert(1))", "![x](http://tracker/p.png)",
        "[x](file:///etc/passwd)", "<a href=\"javascript:x\">y</a>", "[x]: data:text/html,<script>\n\n[x]", "<javascript:alert(1)>"})
    void nothingInAReportCanRunOrFetch(String hostile) {
        String html = ReportHtml.of("# R\n\n" + hostile + "\n").toLowerCase(Locale.ROOT);
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("href=\"javascript") || html.contains("href=\"data") || html.contains("href=\"file"), html);
        assertFalse(html.contains("src=\"http"), html);
        assertFalse(html.contains("<img src=x"), html);
    }

    @Test
    void webAddressesStay() {
        assertTrue(ReportHtml.of("[docs](https://example.org/a)").contains("href=\"https://example.org/a\""));
    }
}
