package org.viperstudio.studio.profile;

import java.nio.file.Path;

/** A profile's zip cannot be read; the message says why, and nothing was changed. */
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveException(Path zip, String fault) {
        super(text(zip, fault));
    }

    ArchiveException(Path zip, String fault, Throwable cause) {
        super(text(zip, fault), cause);
    }

    private static String text(Path zip, String fault) {
        return zip + " cannot be imported: " + fault + ". Nothing was changed.";
    }
}
