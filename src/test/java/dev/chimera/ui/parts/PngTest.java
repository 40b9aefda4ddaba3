package dev.chimera.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    /// Read back by another reader, every pixel is what it was.
    @Test
    void anyPictureIsReadBackPixelByPixel() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            WritableImage image = new WritableImage(1 + random.nextInt(60), 1 + random.nextInt(40));
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.getPixelWriter().setArgb(x, y, random.nextInt() | 0xff000000);
                }
            }
            BufferedImage read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(Png.of(image))));
            assertEquals(image.getWidth() + "x" + image.getHeight(), (double) read.getWidth() + "x" + (double) read.getHeight());
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    assertEquals(image.getPixelReader().getArgb(x, y), read.getRGB(x, y));
                }
            }
        }
    }
}
