package dev.chimera.core.report.drawing;

import dev.chimera.core.report.drawing.Drawing.Anchor;
import dev.chimera.core.report.drawing.Drawing.Font;
import dev.chimera.core.report.drawing.Drawing.Form;
import dev.chimera.core.report.drawing.Drawing.Paint;
import dev.chimera.core.report.drawing.Drawing.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A drawing as SVG: light and dark by the reader's choice, light on paper; no script, nothing fetched. Every figure carries `data-of`, the fact or
/// call that it is bound to, and says it where the pointer rests.
public final class DrawingSvg {
    private static final String SANS = "font-family: system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif";

    private DrawingSvg() {}

    /// A file of its own.
    public static String file(Drawing drawing) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + of(drawing, true);
    }

    /// A part of a page.
    public static String inline(Drawing drawing) {
        return of(drawing, false);
    }

    private static String of(Drawing drawing, boolean alone) {
        String id = "chart." + drawing.name();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 " + Markup.length(drawing.width()) + " " + Markup.length(drawing.height())
                + "\"" + (alone ? " width=\"" + Markup.length(drawing.width()) + "\" height=\"" + Markup.length(drawing.height()) + "\"" : "")
                + " role=\"img\" aria-labelledby=\"" + id + ".title " + id + ".desc\">\n<title id=\"" + id + ".title\">" + Markup.text(drawing.title())
                + "</title>\n<desc id=\"" + id + ".desc\">" + Markup.text(drawing.description()) + "</desc>\n<style>\n" + style(alone) + "</style>\n"
                + (alone ? "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n" : "")
                + drawing.shapes().stream().map(DrawingSvg::shape).collect(Collectors.joining()) + "</svg>\n";
    }

    private static String style(boolean alone) {
        String paper = alone ? "svg.chart .paper { fill: #ffffff; }\n" : "";
        String dark = alone ? "svg.chart .paper { fill: #0d1117; } " : "";
        return "svg.chart text { " + SANS + "; fill: #1f2328; } svg.chart .soft { fill: #59636e; }\n" + paper + paints(Paint::light)
                + "@media screen and (prefers-color-scheme: dark) { svg.chart text { fill: #e6edf3; } svg.chart .soft { fill: #9198a1; } " + dark + paints(Paint::dark) + "}\n";
    }

    private static String paints(Function<Paint, String> colour) {
        return Arrays.stream(Paint.values()).map(paint -> "svg.chart ." + name(paint) + " { fill: " + colour.apply(paint) + "; } svg.chart .ring." + name(paint)
                + " { fill: none; stroke: " + colour.apply(paint) + "; stroke-width: 1.6; }").collect(Collectors.joining(" ", "", "\n"));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case Shape.Bar bar -> "<rect class=\"" + name(bar.paint()) + "\"" + lengths("x", bar.x(), "y", bar.y()) + lengths("width", bar.width(), "height", bar.height()) + bound(bar, "rect");
            case Shape.Spot spot when spot.form() == Form.SQUARE -> "<rect class=\"" + name(spot.paint()) + "\"" + lengths("x", spot.x() - spot.radius(), "y", spot.y() - spot.radius())
                    + lengths("width", 2 * spot.radius(), "height", 2 * spot.radius()) + bound(spot, "rect");
            case Shape.Spot spot -> "<circle class=\"" + (spot.form() == Form.RING ? "ring " : "") + name(spot.paint()) + "\"" + lengths("cx", spot.x(), "cy", spot.y())
                    + " r=\"" + Markup.length(spot.radius()) + "\"" + bound(spot, "circle");
            case Shape.Words words -> words(words);
        };
    }

    private static String lengths(String first, double one, String second, double other) {
        return " " + first + "=\"" + Markup.length(one) + "\" " + second + "=\"" + Markup.length(other) + "\"";
    }

    private static String bound(Shape shape, String tag) {
        return shape.bound().isEmpty() ? "/>\n" : of(shape) + "><title>" + Markup.text(shape.bound()) + "</title></" + tag + ">\n";
    }

    private static String of(Shape shape) {
        return shape.bound().isEmpty() ? "" : " data-of=\"" + Markup.text(shape.bound()) + "\"";
    }

    private static String words(Shape.Words words) {
        String anchor = words.anchor() == Anchor.START ? "" : " text-anchor=\"" + name(words.anchor()) + "\"";
        String weight = words.font().bold() ? " font-weight=\"600\"" : "";
        return "<text" + (words.font() == Font.SOFT ? " class=\"soft\"" : "") + lengths("x", words.x(), "y", words.y()) + " font-size=\"" + Markup.length(words.font().size()) + "\""
                + weight + anchor + of(words) + ">" + (words.bound().isEmpty() ? "" : "<title>" + Markup.text(words.bound()) + "</title>") + Markup.text(words.text()) + "</text>\n";
    }
}
