package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Stage;

/** Something that can be painted: builds its scene, differently for each seed of the stage. */
@FunctionalInterface
public interface Subject {
    Scene build(Stage stage);
}
