package org.viperstudio.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws text on pictures if the system has a font; a bare server may have none, and must still get its picture. */
final class Lettering {
    private static final boolean POSSIBLE = isPossible();

    private final Graphics2D canvas;

    /** Writes on a canvas in letters of this size. */
    Lettering(Graphics2D canvas, float size) {
        this.canvas = canvas;
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size));
    }

    /** The toolkit does not tell but fails, in ways of its own on each system. */
    private static boolean isPossible() {
        Graphics2D trial = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return trial.getFontMetrics().stringWidth("a") > 0;
        } catch (RuntimeException | LinkageError | InternalError fontless) {
            return false;
        } finally {
            trial.dispose();
        }
    }

    /** Writes a line that begins at x, on the base line y. */
    void write(String text, int x, int y) {
        if (POSSIBLE) {
            canvas.drawString(text, x, y);
        }
    }

    /** Writes a line with its middle at x, on the base line y. */
    void writeCentred(String text, int x, int y) {
        if (POSSIBLE) {
            canvas.drawString(text, x - canvas.getFontMetrics().stringWidth(text) / 2, y);
        }
    }
}
