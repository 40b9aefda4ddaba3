package dev.chimera.core.report.drawing;

import java.util.List;

/// A chart as shapes, all of them upright, so that paper can show them as boxes too. Lengths are in the sheet's own unit; an SVG takes it for pixels.
///
/// @param name what its file is called, without ending: lower-case letters, digits and dashes
/// @param title the heading, printed on it
/// @param description what it shows, in one or two sentences, for those who cannot see it
public record Drawing(String name, String title, String description, double width, double height, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /// One thing on the sheet.
    public sealed interface Shape {
        /// What a figure or a mark stands for: a fact's id, `call 3`; empty for what belongs to the chart itself.
        String bound();

        /// A filled rectangle, also a line where it is thin.
        record Bar(double x, double y, double width, double height, Paint paint, String bound) implements Shape {}

        /// A mark around a point.
        record Spot(double x, double y, double radius, Form form, Paint paint, String bound) implements Shape {}

        /// One line of text; `y` is where it stands.
        record Words(double x, double y, String text, Anchor anchor, Font font, String bound) implements Shape {}
    }

    /// Which side of a text is at its `x`.
    public enum Anchor { START, MIDDLE, END }

    /// How text is set.
    public enum Font {
        TITLE(15, true), PLAIN(12, false), STRONG(12, true), SOFT(11, false);

        private final double size;
        private final boolean bold;

        Font(double size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        public double size() {
            return size;
        }

        public boolean bold() {
            return bold;
        }
    }

    /// What a mark looks like, so that kinds differ without their colours.
    public enum Form { ROUND, SQUARE, RING }

    /// Colours by what they are for: after Okabe and Ito, told apart by people who see no red or no green, and by their lightness.
    public enum Paint {
        GRID("#d1d9e0", "#3d444d"), RANGE("#8c959f", "#768390"), MARK("#0072b2", "#4aa8e0"), LOAD("#e69f00", "#f0b429"), QUEUE("#767676", "#a0a6ad"),
        PREFILL("#0072b2", "#3b8fd0"), REST("#7cc4ec", "#b6def5"), MEDIAN("#d55e00", "#ff8c42");

        private final String light;
        private final String dark;

        Paint(String light, String dark) {
            this.light = light;
            this.dark = dark;
        }

        /// As `#rrggbb`, on white.
        public String light() {
            return light;
        }

        /// As `#rrggbb`, on black.
        public String dark() {
            return dark;
        }
    }
}
