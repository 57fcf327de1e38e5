package org.sira.shared.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks of the texts of request bodies what {@link TextModule} asks; what is stored already is read as it is. */
@Configuration(proxyBeanMethods = false)
class RequestTexts implements WebMvcConfigurer {

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.stream().filter(MappingJackson2HttpMessageConverter.class::isInstance)
        .map(MappingJackson2HttpMessageConverter.class::cast)
        .forEach(json -> json.setObjectMapper(json.getObjectMapper().copy().registerModule(new TextModule())));
  }
}
