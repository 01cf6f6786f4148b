package org.viperstudio.window.taste;

import java.util.Optional;
import org.viperstudio.window.gallery.GalleryPicture;

/** A comment that an attribute was extracted from, and the picture that it refers to. */
public record AttributeOrigin(String text, Optional<GalleryPicture> picture) {}
