package org.viperstudio.studio.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.Sha256;

/** The store's records as JSON: times in ISO 8601, pictures by name, absent values as null. */
final class ArchiveJson {
    private static final String GALLERY = "gallery:";

    private ArchiveJson() {}

    static Gson gson() {
        return new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .registerTypeAdapter(Instant.class, text(Instant::toString, Instant::parse))
                .registerTypeAdapter(Sha256.class, text(Sha256::hex, Sha256::new))
                .registerTypeAdapter(PictureRef.class, text(ArchiveJson::name, ArchiveJson::ref))
                .registerTypeAdapter(
                        OptionalInt.class, orNull(ArchiveJson::ofInt, OptionalInt.empty(), ArchiveJson::toInt))
                .registerTypeAdapter(
                        OptionalLong.class, orNull(ArchiveJson::ofLong, OptionalLong.empty(), ArchiveJson::toLong))
                .registerTypeAdapter(
                        OptionalDouble.class,
                        orNull(ArchiveJson::ofDouble, OptionalDouble.empty(), ArchiveJson::toDouble))
                .registerTypeAdapterFactory(new OptionalFactory())
                .create();
    }

    private static String name(PictureRef ref) {
        return switch (ref) {
            case PictureRef.Gallery(String id) -> GALLERY + id;
            case PictureRef.Stored(Sha256 sha256) -> sha256.hex();
        };
    }

    private static PictureRef ref(String name) {
        return name.startsWith(GALLERY)
                ? new PictureRef.Gallery(name.substring(GALLERY.length()))
                : new PictureRef.Stored(new Sha256(name));
    }

    private static <T> TypeAdapter<T> text(Function<T, String> write, Function<String, T> read) {
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter json, T value) throws IOException {
                json.value(write.apply(value));
            }

            @Override
            public T read(JsonReader json) throws IOException {
                return read.apply(json.nextString());
            }
        };
    }

    private static @Nullable Number ofInt(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static OptionalInt toInt(String text) {
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static @Nullable Number ofLong(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static OptionalLong toLong(String text) {
        return OptionalLong.of(Long.parseLong(text));
    }

    private static @Nullable Number ofDouble(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static OptionalDouble toDouble(String text) {
        return OptionalDouble.of(Double.parseDouble(text));
    }

    private static <T> TypeAdapter<T> orNull(Function<T, @Nullable Number> write, T none, Function<String, T> read) {
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter json, T value) throws IOException {
                json.value(write.apply(value));
            }

            @Override
            public T read(JsonReader json) throws IOException {
                return isNull(json) ? none : read.apply(json.nextString());
            }
        };
    }

    /** Whether nothing comes next, which is then read away. */
    private static boolean isNull(JsonReader json) throws IOException {
        boolean isNull = json.peek() == JsonToken.NULL;
        if (isNull) {
            json.nextNull();
        }
        return isNull;
    }

    private static final class OptionalFactory implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            TypeToken<?> held = TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
            return (TypeAdapter<T>) optional(gson.getAdapter(held));
        }

        private static <V> TypeAdapter<Optional<V>> optional(TypeAdapter<V> held) {
            return new TypeAdapter<>() {
                @Override
                public void write(JsonWriter json, Optional<V> value) throws IOException {
                    if (value.isPresent()) {
                        held.write(json, value.get());
                    } else {
                        json.nullValue();
                    }
                }

                @Override
                public Optional<V> read(JsonReader json) throws IOException {
                    return isNull(json) ? Optional.empty() : Optional.ofNullable(held.read(json));
                }
            };
        }
    }
}
