package org.viperstudio.window.taste;

import java.util.Optional;
import org.viperstudio.window.gallery.GalleryPicture;

/** A comment that an attribute came from, and the picture that it speaks of. */
public record AttributeOrigin(String text, Optional<GalleryPicture> picture) {}
