package org.viperstudio.tensor;

/** A device's memory did not suffice; what ran can be tried again with a smaller memory plan. */
public final class DeviceMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeviceMemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
