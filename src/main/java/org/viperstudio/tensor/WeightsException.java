package org.viperstudio.tensor;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A weights or model file that cannot be used; the message names the file and the fault. */
public final class WeightsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_FAULT = 1000;

    /** A fault in {@code file}. */
    public WeightsException(Path file, String fault) {
        this(file, fault, null);
    }

    /** A fault in {@code file} with what made it known. */
    public WeightsException(Path file, String fault, @Nullable Throwable cause) {
        this(file + ": " + shortened(fault), cause);
    }

    /** A fault in weights that come from nowhere, from several files, or from a source that {@code message} names. */
    public WeightsException(String message) {
        this(message, (Throwable) null);
    }

    private WeightsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A fault may quote the file, and a hostile file may hold a name of megabytes. */
    private static String shortened(String fault) {
        return fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT) + "...";
    }
}
