package dev.chimera.core.report.drawing;

import dev.chimera.core.report.drawing.Drawing.Anchor;
import dev.chimera.core.report.drawing.Drawing.Font;
import dev.chimera.core.report.drawing.Drawing.Form;
import dev.chimera.core.report.drawing.Drawing.Shape;
import java.util.stream.Collectors;

/// A drawing as boxes that stand at their places on a page: what the PDF's renderer sets like any text, with the embedded fonts.
public final class DrawingBoxes {
    /// Points of paper for a unit of the sheet: 720 of them fit between the margins of A4.
    private static final double POINTS = 0.68;

    private DrawingBoxes() {}

    public static String of(Drawing drawing) {
        return "<div class=\"drawing\" style=\"position: relative; page-break-inside: avoid;" + size(drawing.width(), drawing.height()) + "\">\n"
                + drawing.shapes().stream().map(DrawingBoxes::shape).collect(Collectors.joining()) + "</div>\n";
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case Shape.Bar bar -> box(bar.x(), bar.y(), size(Math.max(bar.width(), 0.8), Math.max(bar.height(), 0.8)) + " background-color: " + bar.paint().light() + ";", "");
            case Shape.Spot spot -> spot(spot);
            case Shape.Words words -> words(words);
        };
    }

    private static String spot(Shape.Spot spot) {
        double side = 2 * spot.radius();
        String fill = spot.form() == Form.RING ? " border: 1pt solid " + spot.paint().light() + ";" : " background-color: " + spot.paint().light() + ";";
        String round = spot.form() == Form.SQUARE ? "" : " border-radius: " + points(spot.radius()) + ";";
        double inner = spot.form() == Form.RING ? side - 2 / POINTS : side;
        return box(spot.x() - spot.radius(), spot.y() - spot.radius(), size(inner, inner) + fill + round, "");
    }

    private static String words(Shape.Words words) {
        double wide = 400;
        double left = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - wide / 2;
            case END -> words.x() - wide;
        };
        String align = words.anchor() == Anchor.START ? "left" : words.anchor() == Anchor.END ? "right" : "center";
        Font font = words.font();
        return box(left, words.y() - font.size(), " width: " + points(wide) + "; white-space: nowrap; text-align: " + align + "; font-size: " + points(font.size() * 0.95) + "; line-height: "
                + points(font.size() * 1.2) + ";" + (font.bold() ? " font-weight: bold;" : "") + (font == Font.SOFT ? " color: #59636e;" : ""), Markup.text(words.text()));
    }

    private static String box(double x, double y, String style, String content) {
        return "<div style=\"position: absolute; left: " + points(x) + "; top: " + points(y) + ";" + style + "\">" + content + "</div>\n";
    }

    private static String size(double width, double height) {
        return " width: " + points(width) + "; height: " + points(height) + ";";
    }

    private static String points(double length) {
        return Markup.length(length * POINTS) + "pt";
    }
}
