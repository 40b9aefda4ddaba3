package dev.chimera.ui.preview.rows;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the inline nodes below one block into spans.
final class InlineSpans {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Document document;
    private final int shift;
    private final List<Span> out = new ArrayList<>();

    /// @param shift what is added to the parser's offsets to get offsets into the whole Markdown
    InlineSpans(Document document, int shift) {
        this.document = document;
        this.shift = shift;
    }

    List<Span> of(Node parent) {
        out.clear();
        children(parent, Set.of(), "");
        return List.copyOf(out);
    }

    /// Where the characters begin in the whole Markdown.
    int offset(BasedSequence chars) {
        return chars.getStartOffset() + shift;
    }

    private void children(Node parent, Set<Mark> marks, String link) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node(node, marks, link);
        }
    }

    private void node(Node node, Set<Mark> marks, String link) {
        switch (node) {
            case Text _ -> text(node.getChars(), marks, link);
            case SoftLineBreak _ -> whole(node.getChars(), " ", marks, link);
            case HardLineBreak _ -> whole(node.getChars(), "\n", marks, link);
            case HtmlEntity _ -> whole(node.getChars(), node.getChars().unescape(), marks, link);
            case HtmlInlineBase _ -> whole(node.getChars(), node.getChars().toString(), with(marks, Mark.RAW), link);
            case Emphasis _ -> children(node, with(marks, Mark.EMPHASIS), link);
            case StrongEmphasis _ -> children(node, with(marks, Mark.STRONG), link);
            case Strikethrough _ -> children(node, with(marks, Mark.STRIKE), link);
            case Code code -> code(code, marks, link);
            case AutoLink auto -> whole(auto.getText(), auto.getText().toString(), with(marks, Mark.LINK), auto.getText().toString());
            case MailLink mail -> whole(mail.getText(), mail.getText().toString(), with(marks, Mark.LINK), "mailto:" + mail.getText());
            case Link to -> children(to, with(marks, Mark.LINK), to.getUrl().unescape());
            case Image image -> image(image, image.getText(), image.getUrl().unescape(), marks);
            case LinkRef ref -> reference(ref, marks, link);
            case ImageRef ref -> reference(ref, marks, link);
            default -> other(node, marks, link);
        }
    }

    private void other(Node node, Set<Mark> marks, String link) {
        if (node.hasChildren()) {
            children(node, marks, link);
        } else {
            text(node.getChars(), marks, link);
        }
    }

    /// A reference that leads nowhere is text, with its brackets.
    private void reference(RefNode ref, Set<Mark> marks, String link) {
        Optional<String> address = address(ref);
        if (address.isPresent() && ref instanceof ImageRef) {
            image(ref, ref.isReferenceTextCombined() ? ref.getReference() : ref.getText(), address.get(), marks);
        } else if (address.isPresent()) {
            children(ref, with(marks, Mark.LINK), address.get());
        } else {
            unresolved(ref, marks, link);
        }
    }

    private Optional<String> address(RefNode ref) {
        @Nullable Reference found = ref.getReferenceNode(document);
        return Optional.ofNullable(found).map(reference -> reference.getUrl().unescape());
    }

    private void unresolved(RefNode ref, Set<Mark> marks, String link) {
        BasedSequence all = ref.getChars();
        if (!ref.hasChildren()) {
            text(all, marks, link);
            return;
        }
        int base = ref.getStartOffset();
        int from = ref.getFirstChild().getStartOffset() - base;
        int to = ref.getLastChild().getEndOffset() - base;
        if (ref.getEndOffset() - base != all.length()) {
            text(all, marks, link);
            return;
        }
        text(all.subSequence(0, from), marks, link);
        children(ref, marks, link);
        text(all.subSequence(to, all.length()), marks, link);
    }

    static Optional<String> pictureAddress(Node node, Document document) {
        return switch (node) {
            case Image image -> Optional.of(image.getUrl().unescape());
            case ImageRef ref -> new InlineSpans(document, 0).address(ref);
            default -> Optional.empty();
        };
    }

    private void image(Node node, BasedSequence description, String address, Set<Mark> marks) {
        String shown = description.isBlank() ? address : description.unescape();
        whole(node.getChars(), shown, with(marks, Mark.IMAGE), "");
    }

    /// A code span shows one line: each line break in it is a space, and one space at both ends is padding.
    private void code(Code code, Set<Mark> marks, String link) {
        BasedSequence text = code.getText();
        String shown = text.toString().replaceAll("\r\n|[\r\n]", " ");
        boolean padded = shown.length() > 2 && shown.startsWith(" ") && shown.endsWith(" ") && !shown.isBlank();
        if (padded && shown.length() == text.length()) {
            whole(text.subSequence(1, text.length() - 1), shown.substring(1, shown.length() - 1), with(marks, Mark.CODE), link);
        } else {
            whole(text, shown, with(marks, Mark.CODE), link);
        }
    }

    /// Backslash escapes become spans of their own, so that all others are verbatim.
    private void text(BasedSequence chars, Set<Mark> marks, String link) {
        int from = 0;
        for (int i = 0; i + 1 < chars.length(); i++) {
            if (chars.charAt(i) == '\\' && ESCAPABLE.indexOf(chars.charAt(i + 1)) >= 0) {
                verbatim(chars.subSequence(from, i), marks, link);
                whole(chars.subSequence(i, i + 2), String.valueOf(chars.charAt(i + 1)), marks, link);
                from = i + 2;
                i++;
            }
        }
        verbatim(chars.subSequence(from, chars.length()), marks, link);
    }

    private void verbatim(BasedSequence chars, Set<Mark> marks, String link) {
        if (!chars.isEmpty()) {
            whole(chars, chars.toString(), marks, link);
        }
    }

    private void whole(BasedSequence chars, String shown, Set<Mark> marks, String link) {
        out.add(new Span(shown, chars.getStartOffset() + shift, chars.getEndOffset() + shift, marks, link));
    }

    private static Set<Mark> with(Set<Mark> marks, Mark more) {
        EnumSet<Mark> all = EnumSet.of(more);
        all.addAll(marks);
        return Set.copyOf(all);
    }
}
