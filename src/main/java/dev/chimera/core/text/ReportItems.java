package dev.chimera.core.text;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The items of the lists under a heading: a report's findings, its recommendations. Only lists under such a heading count; words elsewhere in
/// the text are never taken for findings.
///
/// @param items as Markdown on one line each, children joined to their parents
/// @param rejected items that are none, with the reason
/// @param reason why there are no items, empty where there are
public record ReportItems(List<String> items, List<Rejected> rejected, String reason) {
    public record Rejected(String item, String why) {}

    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+(?:\\.\\d+)*[.)]?|[IVX]+[.)])\\s+");
    private static final int FEWEST_WORDS = 4;

    public ReportItems {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
    }

    public static ReportItems findings(String markdown) {
        return under(markdown, Pattern.compile("(?:key |main |performance |most important )*(?:findings|observations|insights|results)"));
    }

    public static ReportItems recommendations(String markdown) {
        return under(markdown, Pattern.compile("(?:key |main |optimi[sz]ation |actionable )*recommend(?:ations|ed actions)(?: for \\p{L}+(?: \\p{L}+)?)?|next steps"));
    }

    private static ReportItems under(String markdown, Pattern heading) {
        Reading reading = new Reading();
        boolean inside = false;
        boolean seen = false;
        int level = 0;
        for (Node node : Blocks.parse(markdown).getChildren()) {
            int own = level(node);
            if (own > 0) {
                boolean named = heading.matcher(title(node)).matches();
                inside = named || inside && own > level;
                level = named ? own : level;
                seen |= named;
            } else if (inside && node instanceof ListBlock) {
                node.getChildren().forEach(reading::item);
            }
        }
        String reason = !reading.items.isEmpty() ? "" : !seen ? "no heading names them" : reading.rejected.isEmpty() ? "no list stands under the heading" : "no item says anything";
        return new ReportItems(reading.items, reading.rejected, reason);
    }

    /// 1-6 for headings, 7 for a paragraph that is one bold line, 0 for other blocks.
    private static int level(Node node) {
        if (node instanceof Heading heading) {
            return heading.getLevel();
        }
        return node instanceof Paragraph && node.getChars().toString().strip().matches("(\\*\\*|__)[^*_\\n]+(\\*\\*|__):?") ? 7 : 0;
    }

    private static String title(Node node) {
        String bare = node.getChars().toString().lines().findFirst().orElse("").replaceAll("[*_#`]", "").strip();
        return NUMBERING.matcher(bare).replaceFirst("").replaceAll("[:\\s]+$", "").toLowerCase(Locale.ROOT);
    }

    private static final class Reading {
        private final List<String> items = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        void item(Node item) {
            String text = item.getChars().toString().replaceFirst("^\\s*(?:[-*+]|\\d+[.)])\\s+", "").replaceAll("\\n\\s*(?:[-*+]|\\d+[.)])\\s+", " ").replaceAll("\\s+", " ").strip();
            String first = item.getChars().toString().lines().findFirst().orElse("").strip();
            String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
            boolean children = item.getChildOfType(ListBlock.class) != null;
            String why = first.matches(".*:[*_]*") && !children ? "introduces something" : text.matches(".*\\?[*_]*") ? "a question"
                    : first.matches("(?:[-*+]|\\d+[.)])?\\s*(\\*\\*|__)?[^*_]*(\\*\\*|__)") && !children ? "a heading"
                    : words.split(" ").length < FEWEST_WORDS ? "too few words" : Chat.opens(text) || Chat.closes(text) ? "chat" : !seen.add(words) ? "a duplicate" : "";
            if (why.isEmpty()) {
                items.add(text);
            } else {
                rejected.add(new Rejected(text, why));
            }
        }
    }
}
