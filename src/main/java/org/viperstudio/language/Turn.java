package org.viperstudio.language;

import java.util.List;

/** One turn of a conversation. */
public record Turn(Role role, List<Part> parts) {
    /** Who speaks. */
    public enum Role {
        USER("User"),
        ASSISTANT("Assistant");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    public Turn {
        parts = List.copyOf(parts);
    }

    /** A turn of the user. */
    public static Turn user(Part... parts) {
        return new Turn(Role.USER, List.of(parts));
    }

    /** A turn of the assistant. */
    public static Turn assistant(String text) {
        return new Turn(Role.ASSISTANT, List.of(new Part.Text(text)));
    }
}
