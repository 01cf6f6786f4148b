package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsFileTest {
    private static final long FOUR_GIB = 1L << 32;

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWritten() {
        Path path = folder.resolve("written.safetensors");
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        tensors.put("b", StoredTensor.ofFloats("b", new float[] {1, -2, 3}, 3));
        tensors.put("a \"ü\"", StoredTensor.ofFloats("a", new float[] {4}));
        SafetensorsWriter.write(path, tensors, Map.of("format", "pt"));
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            assertThat(file.tensors().keySet()).containsExactly("b", "a \"ü\"");
            assertThat(file.tensors().get("b").toFloats()).containsExactly(1, -2, 3);
            assertThat(file.tensors().get("a \"ü\"").shape()).isEmpty();
            assertThat(file.metadata()).isEqualTo(Map.of("format", "pt"));
        }
        assertThat(folder.resolve("written.safetensors.part")).doesNotExist();
    }

    @Test
    void readsTensorsBeyondFourGibibytes() throws IOException {
        String header = "{'zeros':{'dtype':'U8','shape':[%1$d],'data_offsets':[0,%1$d]},"
                + "'last':{'dtype':'I16','shape':[2],'data_offsets':[%1$d,%2$d]}}";
        Path path = folder.resolve("large.safetensors");
        byte[] json = json(header.formatted(FOUR_GIB, FOUR_GIB + 4));
        try (FileChannel sparse = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            sparse.write(ByteBuffer.wrap(withLength(json)));
            sparse.write(ByteBuffer.wrap(new byte[] {7, 0, 9, 0}), Long.BYTES + json.length + FOUR_GIB);
        }
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            assertThat(file.tensors().get("zeros").elements()).isEqualTo(FOUR_GIB);
            assertThat(file.tensors().get("last").toLongs()).containsExactly(7, 9);
            assertThat(file.tensors()
                            .get("zeros")
                            .slicedRows(FOUR_GIB - 1, FOUR_GIB)
                            .toLongs())
                    .containsExactly(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'t':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}} | its tensors need 4 bytes of data, the file holds 8",
                "{'t':{'dtype':'F31','shape':[2],'data_offsets':[0,8]}} | unsupported dtype 'F31'",
                "{'t':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}} | needs 12 bytes",
                "{'t':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | negative extent",
                "{'t':{'dtype':'F32','shape':[9223372036854775807,4],'data_offsets':[0,8]}} | more elements than any file",
                "{'t':{'dtype':'F32','shape':[99999999999999999999],'data_offsets':[0,8]}} | no whole number of 64 bits",
                "{'t':{'dtype':'F32','shape':[2.0],'data_offsets':[0,8]}} | no whole number",
                "{'t':{'dtype':'F32','shape':['2'],'data_offsets':[0,8]}} | expected NUMBER, found STRING",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | data_offsets [8, 0]",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8,8]}} | 3 data_offsets",
                "{'t':{'dtype':'F32','shape':[2]}} | lacks dtype, shape or data_offsets",
                "{'t':{'dtype':'F32','shape':[2],'shape':[2],'data_offsets':[0,8]}} | two shape",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | twice",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'u':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | overlaps",
                "{'t':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | bytes 0 to 4 belong to no tensor",
                "{'__metadata__':{'n':1},'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | expected STRING",
                "{'__metadata__':{'n':'1','n':'1'},'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | comes twice",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} x | malformed header",
                "[] | does not start with '{'",
                "{'t':3} | malformed header",
            })
    void namesTheFault(String header, String fault) throws IOException {
        Path path = folder.resolve("faulty.safetensors");
        byte[] json = json(header);
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + json.length + 8);
        Files.write(path, file.put(withLength(json)).array());
        assertThatThrownBy(() -> SafetensorsFile.open(path))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(fault);
    }

    @Test
    void refusesHeadersLongerThanTheFile() throws IOException {
        Path path = folder.resolve("cut.safetensors");
        for (long claimed : new long[] {-1, 0, 1, 9, SafetensorsFile.MAX_HEADER_BYTES + 1, Long.MAX_VALUE}) {
            ByteBuffer file =
                    ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(claimed);
            Files.write(path, file.array());
            assertThatThrownBy(() -> SafetensorsFile.open(path)).hasMessageContaining("claims a header of");
        }
        Files.write(path, new byte[7]);
        assertThatThrownBy(() -> SafetensorsFile.open(path)).hasMessageContaining("7 bytes are too few");
    }

    @Test
    void namesAMissingFile() {
        Path missing = folder.resolve("missing.safetensors");
        assertThatThrownBy(() -> SafetensorsFile.open(missing)).hasMessage(missing + ": no such file");
    }

    private static byte[] json(String singleQuoted) {
        return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withLength(byte[] json) {
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + json.length).order(ByteOrder.LITTLE_ENDIAN);
        return file.putLong(json.length).put(json).array();
    }
}
