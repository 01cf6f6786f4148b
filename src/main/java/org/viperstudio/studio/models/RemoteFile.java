package org.viperstudio.studio.models;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file to download, and what is known of it.
 *
 * @param uri where it is
 * @param bytes its size, as the catalogue or the host says
 * @param sha256 of its bytes in lower-case hexadecimal, as the catalogue or the host says
 */
record RemoteFile(URI uri, OptionalLong bytes, Optional<String> sha256) {
    /** The file with what the host says of it, where nothing better was known. */
    RemoteFile or(OptionalLong size, Optional<String> hash) {
        return new RemoteFile(uri, bytes.isPresent() ? bytes : size, sha256.or(() -> hash));
    }
}
