package org.viperstudio.studio.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Asks a host once for what is missing of a file. */
final class DownloadAttempt {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Calls host;
    private final DownloadPolicy policy;
    private final DownloadMeter meter;

    /** An attempt that may go better the next time. */
    static final class AttemptFailed extends Exception {
        private static final long serialVersionUID = 1L;

        AttemptFailed(String why) {
            super(why);
        }
    }

    DownloadAttempt(Calls host, DownloadPolicy policy, DownloadMeter meter) {
        this.host = host;
        this.policy = policy;
        this.meter = meter;
    }

    /**
     * Brings the part to its end.
     *
     * @return what is known of the file now
     * @throws DownloadException if no attempt can go better
     * @throws java.util.concurrent.CancellationException when the meter says so
     */
    RemoteFile run(RemoteFile file, PartFile part) throws AttemptFailed, IOException {
        meter.requireWanted();
        if (file.bytes().isPresent() && part.size() == file.bytes().getAsLong()) {
            return file;
        }
        HttpResponse<InputStream> response = send(request(file, part));
        Answer answer = new Answer(response);
        RemoteFile known = file.or(answer.size(), answer.sha256());
        try (InputStream body = response.body()) {
            if (!isToReceive(part, answer, file)) {
                return known;
            }
            part.tag(answer.strongTag());
            copy(body, part, known);
        }
        requireWhole(part, known);
        return known;
    }

    /** Makes the part ready for what the host sends, the whole file or the rest of it; false if nothing is missing. */
    private boolean isToReceive(PartFile part, Answer answer, RemoteFile file) throws AttemptFailed, IOException {
        switch (answer.status()) {
            case OK -> {
                requireNoPage(answer);
                meter.add(-part.size());
                part.restart();
            }
            case PARTIAL -> {
                requireNoPage(answer);
                requireRest(answer, part);
            }
            case RANGE_NOT_SATISFIABLE -> {
                requireNothingMissing(answer, part);
                return false;
            }
            default -> refuse(file, answer);
        }
        return true;
    }

    private HttpRequest request(RemoteFile file, PartFile part) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(file.uri()).timeout(policy.stall()).header("Accept-Encoding", "identity");
        if (part.size() > 0) {
            request.header("Range", "bytes=" + part.size() + "-");
            part.tag().ifPresent(tag -> request.header("If-Range", tag));
        }
        return request.GET().build();
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws AttemptFailed {
        try {
            return host.answer(request, BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw new AttemptFailed("no answer from " + request.uri().getHost() + " (" + reason(unreachable) + ")");
        }
    }

    /** Asked before anything that came is thrown away: such a page is often the network's own, and goes. */
    private static void requireNoPage(Answer answer) throws AttemptFailed {
        if (answer.isPage()) {
            throw new AttemptFailed("the host sent a page in the place of the file");
        }
    }

    private void requireRest(Answer answer, PartFile part) throws AttemptFailed, IOException {
        if (answer.begin().isEmpty() || answer.begin().getAsLong() != part.size()) {
            throw discarded(part, "the host sent another part of the file than was asked for");
        }
        if (part.tag().isPresent()
                && answer.strongTag().isPresent()
                && !part.tag().equals(answer.strongTag())) {
            throw discarded(part, "the host has another file than before");
        }
    }

    /** The program may have ended between a file's last byte and its new name. */
    private void requireNothingMissing(Answer answer, PartFile part) throws AttemptFailed, IOException {
        if (answer.size().isEmpty() || answer.size().getAsLong() != part.size()) {
            throw discarded(part, "what was here does not fit the file");
        }
    }

    private AttemptFailed discarded(PartFile part, String why) throws IOException {
        meter.add(-part.size());
        part.restart();
        return new AttemptFailed(why);
    }

    private void copy(InputStream body, PartFile part, RemoteFile known) throws AttemptFailed, IOException {
        byte[] buffer = new byte[1 << 16];
        boolean first = true;
        try (Watchdog watchdog = new Watchdog(body, policy.stall(), meter)) {
            while (true) {
                int read = read(body, buffer, watchdog);
                if (read < 0) {
                    return;
                }
                watchdog.sign();
                if (first) {
                    meter.say("");
                    first = false;
                }
                part.write(buffer, read);
                meter.add(read);
                if (known.bytes().isPresent() && part.size() > known.bytes().getAsLong()) {
                    throw discarded(part, "the host sent more than the file has");
                }
            }
        }
    }

    private int read(InputStream body, byte[] buffer, Watchdog watchdog) throws AttemptFailed {
        int read = -1;
        String why = "the connection broke";
        try {
            read = body.read(buffer);
            why = "";
        } catch (IOException broken) {
            why = "the connection broke (" + reason(broken) + ")";
        }
        meter.requireWanted();
        if (watchdog.hasStalled()) {
            throw new AttemptFailed("nothing came for " + policy.stall().toSeconds() + " s");
        }
        if (!why.isEmpty()) {
            throw new AttemptFailed(why);
        }
        return read;
    }

    private static void requireWhole(PartFile part, RemoteFile known) throws AttemptFailed {
        if (known.bytes().isPresent() && part.size() < known.bytes().getAsLong()) {
            throw new AttemptFailed("the connection ended after %,d of %,d bytes"
                    .formatted(part.size(), known.bytes().getAsLong()));
        }
    }

    private void refuse(RemoteFile file, Answer answer) throws AttemptFailed {
        answer.requireAllowed(file);
        if (answer.status() == TOO_MANY_REQUESTS || answer.status() >= SERVER_ERROR) {
            throw new AttemptFailed("the host is busy (" + answer.status() + ")");
        }
        throw new DownloadException(
                file.uri() + " is not there (the host says " + answer.status()
                        + "). Nothing was changed. The model may have moved: look at its page, and register the files by hand.");
    }

    private static String reason(IOException failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
