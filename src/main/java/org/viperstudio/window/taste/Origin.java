package org.viperstudio.window.taste;

import java.util.Optional;
import org.viperstudio.window.gallery.WallPicture;

/** A comment that an attribute came from, and the picture that it speaks of. */
public record Origin(String text, Optional<WallPicture> picture) {}
