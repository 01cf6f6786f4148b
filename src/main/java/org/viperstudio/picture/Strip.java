package org.viperstudio.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.viperstudio.network.Picture;

/** Pictures of one size side by side, each with a word under it. */
public final class Strip {
    private static final int GAP = 12;
    private static final int CAPTION = 28;
    private static final float FONT_SIZE = 14;
    private static final Color GROUND = new Color(0xF7F6F3);
    private static final Color INK = new Color(0x3A3A3A);

    private Strip() {}

    /**
     * Writes a strip as a PNG.
     *
     * @param captions one for each picture
     * @throws PictureException if it cannot be written
     */
    public static void write(Path file, List<Picture> pictures, List<String> captions) {
        PngFile.write(file, of(pictures, captions), Map.of());
    }

    static BufferedImage of(List<Picture> pictures, List<String> captions) {
        int width = pictures.getFirst().width();
        int height = pictures.getFirst().height();
        BufferedImage strip = new BufferedImage(
                GAP + pictures.size() * (width + GAP), GAP + height + CAPTION, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = strip.createGraphics();
        Lettering letters = new Lettering(canvas, FONT_SIZE);
        canvas.setColor(GROUND);
        canvas.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        canvas.setColor(INK);
        for (int i = 0; i < pictures.size(); i++) {
            int left = GAP + i * (width + GAP);
            canvas.drawImage(Pixels.image(pictures.get(i)), left, GAP, null);
            letters.writeCentred(captions.get(i), left + width / 2, GAP + height + 19);
        }
        canvas.dispose();
        return strip;
    }
}
