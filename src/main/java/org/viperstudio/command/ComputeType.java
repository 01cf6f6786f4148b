package org.viperstudio.command;

import java.util.Locale;
import org.viperstudio.tensor.DType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses the option for the type to compute in. */
final class ComputeType implements ITypeConverter<DType> {
    @Override
    public DType convert(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "f32", "fp32" -> DType.F32;
            case "bf16" -> DType.BF16;
            case "f16", "fp16" -> DType.F16;
            default -> throw new TypeConversionException("'%s' is none of f32, bf16 and f16".formatted(name));
        };
    }
}
