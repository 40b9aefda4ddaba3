import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// Draws the program's icon in the formats of the three systems: `java packaging/Icons.java` in the project's folder.
/// Three measured bars, the last one checked.
class Icons {
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(Path.of("src/main/resources/dev/chimera/ui"));
        for (int size : new int[] {32, 64, 256}) {
            Files.write(Path.of("src/main/resources/dev/chimera/ui/icon-" + size + ".png"), png(size));
        }
        Files.write(Path.of("packaging/linux/icon.png"), png(256));
        Files.write(Path.of("packaging/windows/icon.ico"), ico(16, 32, 48, 256));
        Map<String, Integer> kinds = new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512));
        Files.write(Path.of("packaging/macos/icon.icns"), icns(kinds));
    }

    private static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        g.setColor(new Color(0x1F4E79));
        g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 16, 16));
        g.setColor(new Color(0x8FB8DE));
        g.fill(new RoundRectangle2D.Double(12, 34, 9, 18, 3, 3));
        g.setColor(new Color(0xC5DCF0));
        g.fill(new RoundRectangle2D.Double(25, 26, 9, 26, 3, 3));
        g.setColor(Color.WHITE);
        g.fill(new RoundRectangle2D.Double(38, 36, 9, 16, 3, 3));
        Path2D check = new Path2D.Double();
        check.moveTo(33, 20);
        check.lineTo(40, 27);
        check.lineTo(53, 11);
        g.setStroke(new BasicStroke(5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0xF2B134));
        g.draw(check);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// ICO with PNG pictures: a directory of 16 bytes an entry after 6 bytes of head.
    private static byte[] ico(int... sizes) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        for (int size : sizes) {
            byte[] png = png(size);
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(png.length).putInt(head.capacity() + pictures.size());
            pictures.writeBytes(png);
        }
        return ByteBuffer.allocate(head.capacity() + pictures.size()).put(head.array()).put(pictures.toByteArray()).array();
    }

    /// ICNS: kind and length, big-endian, before each PNG.
    private static byte[] icns(Map<String, Integer> kinds) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
            byte[] png = png(kind.getValue());
            pictures.writeBytes(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            pictures.writeBytes(ByteBuffer.allocate(4).putInt(png.length + 8).array());
            pictures.writeBytes(png);
        }
        return ByteBuffer.allocate(8 + pictures.size()).put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.size())
                .put(pictures.toByteArray()).array();
    }
}
