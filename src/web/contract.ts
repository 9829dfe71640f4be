import { type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type Request, type Response } from 'express';

/** Publishes the OpenAPI 3.1 document of all routes at `/api/openapi.json`. */
export const publishContract = (app: NestExpressApplication): void => {
  const builder = new DocumentBuilder()
    .setTitle('Annals')
    .setDescription('The member-relations record of associations of governments')
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0');
  let contract: OpenAPIObject | undefined;
  app.use('/api/openapi.json', (request: Request, response: Response, next: (error?: unknown) => void) => {
    if (request.method !== 'GET') return next();
    contract ??= SwaggerModule.createDocument(app, builder.build());
    response.json(contract);
  });
};
