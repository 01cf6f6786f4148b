package org.viperstudio.studio.models;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.viperstudio.store.DurableFile;

/** A downloaded file to be decompressed. The result appears complete or not at all. */
record CompressedFile(Path path) {
    static final String ENDING = ".gz";

    /** Where its plain form lies. */
    Path plain() {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }

    /** Whether there is nothing more to fetch or to do. */
    boolean isUnpacked() {
        return Files.exists(plain()) && !Files.exists(path);
    }

    /**
     * Puts the plain form in the compressed one's place. A damaged one is deleted, to be fetched again; where there was
     * no room it stays.
     */
    void unpack() throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".unpacking");
        try {
            write(part);
        } catch (EOFException | ZipException damaged) {
            Files.delete(path);
            throw damaged;
        } finally {
            if (Files.exists(part)) {
                Files.delete(part);
            }
        }
        Files.delete(path);
    }

    private void write(Path part) throws IOException {
        try (InputStream input = new GZIPInputStream(Files.newInputStream(path));
                OutputStream output = Files.newOutputStream(part)) {
            input.transferTo(output);
        }
        DurableFile.rename(part, plain());
    }
}
