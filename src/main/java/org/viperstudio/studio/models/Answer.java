package org.viperstudio.studio.models;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP response to a download: what its headers, or those of the redirects before it, tell of the file. */
record Answer(HttpResponse<?> response) {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
    private static final Pattern NO_RANGE = Pattern.compile("bytes \\*/(\\d{1,18})");
    private static final Pattern SHA256 = Pattern.compile("(?:W/)?\"?([0-9a-f]{64})\"?");

    /** The host wants to know who asks, or has the licence to be accepted first. */
    private static final Set<Integer> FORBIDDEN = Set.of(401, 403);

    int status() {
        return response.statusCode();
    }

    /** @throws DownloadException if the host gives the file only to those who accepted its licence */
    void requireAllowed(RemoteFile file) {
        if (FORBIDDEN.contains(status()) && !isAboutNothing()) {
            throw new DownloadException(file.uri() + " is only for those who accepted its licence on its page."
                    + " Nothing was changed. Download it there with a browser, and register the files.");
        }
    }

    /** Some hosts forbid what does not exist, too. */
    private boolean isAboutNothing() {
        return response.headers()
                .firstValue("x-error-code")
                .filter(code -> code.endsWith("NotFound"))
                .isPresent();
    }

    /** Where a partial answer begins. */
    OptionalLong begin() {
        return range(RANGE)
                .map(range -> OptionalLong.of(Long.parseLong(range.group(1))))
                .orElse(OptionalLong.empty());
    }

    /** The whole file's size. */
    OptionalLong size() {
        OptionalLong linked = header("x-linked-size").map(Answer::number).orElse(OptionalLong.empty());
        if (linked.isPresent()) {
            return linked;
        }
        return switch (status()) {
            case 200 -> response.headers().firstValueAsLong("content-length");
            case 206 -> total(RANGE, 3);
            case 416 -> total(NO_RANGE, 1);
            default -> OptionalLong.empty();
        };
    }

    /** The whole file's SHA-256, which the host gives as its tag where the file is large. */
    Optional<String> sha256() {
        return header("x-linked-etag").or(() -> header("etag")).flatMap(tag -> {
            Matcher hash = SHA256.matcher(tag.toLowerCase(Locale.ROOT));
            return hash.matches() ? Optional.of(hash.group(1)) : Optional.empty();
        });
    }

    /** What a later request can name to get the rest of the same bytes. */
    Optional<String> strongTag() {
        return response.headers().firstValue("etag").filter(tag -> tag.startsWith("\""));
    }

    /** Whether a page for people came in the place of a file. */
    boolean isPage() {
        return response.headers()
                .firstValue("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .orElse(false);
    }

    private OptionalLong total(Pattern form, int group) {
        return range(form).map(range -> number(range.group(group))).orElse(OptionalLong.empty());
    }

    private Optional<Matcher> range(Pattern form) {
        return response.headers().firstValue("content-range").map(form::matcher).filter(Matcher::matches);
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException unknown) {
            return OptionalLong.empty();
        }
    }

    private Optional<String> header(String name) {
        for (Optional<? extends HttpResponse<?>> one = Optional.of(response);
                one.isPresent();
                one = one.get().previousResponse()) {
            List<String> values = one.get().headers().allValues(name);
            if (!values.isEmpty()) {
                return Optional.of(values.getFirst());
            }
        }
        return Optional.empty();
    }
}
