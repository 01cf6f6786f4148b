package org.viperstudio.window.control;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a picture come from: PNG or JPEG, upright. */
@FunctionalInterface
public interface PictureSource {
    /** The picture's bytes from their start; the caller closes the stream. */
    InputStream open() throws IOException;
}
