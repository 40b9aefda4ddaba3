package dev.chimera.ui.export;

import dev.chimera.core.report.export.ReportFormat;
import java.nio.charset.StandardCharsets;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts the report on the clipboard.
public final class ReportClipboard {
    private ReportClipboard() {}

    /// As Markdown, for editors.
    public static void markdown(String markdown) {
        ClipboardContent content = new ClipboardContent();
        content.putString(markdown);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Formatted, for mails and word processors; as Markdown where only text is taken.
    public static void formatted(String markdown) {
        ClipboardContent content = new ClipboardContent();
        content.putHtml(new String(ReportFormat.HTML.of(markdown), StandardCharsets.UTF_8));
        content.putString(markdown);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
