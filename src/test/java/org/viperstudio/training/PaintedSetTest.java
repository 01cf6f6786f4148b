package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaintedSetTest {
    private static final int PICTURES = 3;

    @TempDir
    private Path folder;

    @Test
    void aPictureWhoseLineWasCutOffIsPaintedAgain() throws IOException {
        PaintedSet set = TinyDesign.design().training(new WorkFolder(folder));
        set.paint(PICTURES, _ -> true);
        Path scenes = folder.resolve("training").resolve("scenes.jsonl");
        Path pictures = folder.resolve("training").resolve("pictures.rgb");
        String whole = Files.readString(scenes);
        byte[] painted = Files.readAllBytes(pictures);
        Files.writeString(scenes, whole.substring(0, whole.length() - 9));
        assertThat(set.count()).isEqualTo(PICTURES - 1);
        set.paint(PICTURES, _ -> true);
        assertThat(scenes).hasContent(whole);
        assertThat(pictures).hasBinaryContent(painted);
    }
}
