package org.urbanstat.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The submissions of a partition in the order in which they are read, as the context of its step keeps them. */
record PartitionFiles(List<Long> ids) {
    private static final String KEY = "submissions";

    PartitionFiles {
        ids = List.copyOf(ids);
    }

    static PartitionFiles of(List<Long> ids) {
        return new PartitionFiles(ids);
    }

    static PartitionFiles of(ExecutionContext context) {
        return new PartitionFiles(
                Stream.of(context.getString(KEY).split(",")).map(Long::valueOf).toList());
    }

    void into(ExecutionContext context) {
        context.putString(KEY, ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    int count() {
        return ids.size();
    }

    /** What is left when the first so many are committed. */
    List<Long> after(int done) {
        return ids.subList(done, ids.size());
    }
}
