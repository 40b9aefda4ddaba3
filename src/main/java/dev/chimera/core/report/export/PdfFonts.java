package dev.chimera.core.report.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts that a PDF embeds: DejaVu, which comes with the program, and fonts of the machine for the characters that it lacks.
/// Close it after the document is saved: the fonts are read until then.
final class PdfFonts implements Closeable {
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVu";
    private static final int MOST = 4;

    private record Face(String file, String family, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("Sans", "text", 400, FontStyle.NORMAL), new Face("Sans-Bold", "text", 700, FontStyle.NORMAL),
            new Face("Sans-Oblique", "text", 400, FontStyle.ITALIC), new Face("Sans-BoldOblique", "text", 700, FontStyle.ITALIC),
            new Face("SansMono", "code", 400, FontStyle.NORMAL), new Face("SansMono-Bold", "code", 700, FontStyle.NORMAL));

    private final List<TrueTypeFont> others = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();

    private PdfFonts() {}

    /// @param files fonts of the machine; looked at only when the text has characters that DejaVu lacks
    static PdfFonts covering(String text, List<Path> files) throws IOException {
        PdfFonts fonts = new PdfFonts();
        BitSet missing = new BitSet();
        text.codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT).forEach(missing::set);
        try (InputStream in = face("Sans"); TrueTypeFont sans = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            remove(missing, sans);
        }
        for (int i = 0; i < files.size() && !missing.isEmpty() && fonts.others.size() < MOST; i++) {
            fonts.take(files.get(i), missing);
        }
        return fonts;
    }

    /// The families in the order in which they are asked for a character, as style rules.
    String families() {
        String rest = IntStream.range(0, others.size()).mapToObj(i -> ", other" + i).collect(Collectors.joining());
        return "* { font-family: text" + rest + "; } code, pre, code *, pre * { font-family: code, text" + rest + "; }";
    }

    void register(PDDocument document, PdfRendererBuilder builder) throws IOException {
        for (Face face : FACES) {
            builder.useFont(() -> face(face.file), face.family, face.weight, face.style, true);
        }
        for (int i = 0; i < others.size(); i++) {
            builder.useFont(new PDFontSupplier(PDType0Font.load(document, others.get(i), true)), "other" + i, 400, FontStyle.NORMAL, true);
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
    }

    /// Keeps a font of the file if it has a character that is missing still.
    private void take(Path file, BitSet missing) {
        try {
            if (file.toString().endsWith(".ttc")) {
                TrueTypeCollection collection = new TrueTypeCollection(Files.newInputStream(file));
                open.add(collection);
                collection.processAllFonts(font -> keep(font, missing));
            } else {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
                open.add(font);
                keep(font, missing);
            }
        } catch (IOException | RuntimeException e) {
            // not a font that can be embedded: the next may be one
        }
    }

    private void keep(TrueTypeFont font, BitSet missing) throws IOException {
        int before = missing.cardinality();
        // without outlines in the table `glyf` (PostScript outlines, pictures) it cannot be embedded
        if (before > 0 && font.getTableMap().containsKey("glyf")) {
            remove(missing, font);
            if (missing.cardinality() < before) {
                others.add(font);
            }
        }
    }

    private static void remove(BitSet missing, TrueTypeFont font) throws IOException {
        CmapLookup characters = font.getUnicodeCmapLookup();
        for (int c = missing.nextSetBit(0); c >= 0; c = missing.nextSetBit(c + 1)) {
            if (characters.getGlyphId(c) != 0) {
                missing.clear(c);
            }
        }
    }

    /// One of the fonts that come with the program.
    static InputStream face(String name) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(DEJAVU + name + ".ttf"));
    }
}
