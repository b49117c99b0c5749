package org.urbanstat.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database as Spring beans. Properties: {@code spring.datasource.url}, {@code .username}, {@code .password} for an
 * external server, else {@code urbanstat.data}, the directory of the embedded one.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    @Bean
    Database database(Environment environment, ObjectProvider<DatabaseAhead> ahead) {
        DatabaseSettings settings = DatabaseSettings.of(environment::getProperty);
        return ahead.stream().findFirst().map(begun -> begun.take(settings)).orElseGet(() -> Database.open(settings));
    }

    /** Closed by the bean above, whose connections it hands out. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }
}
