import { Injectable } from '@nestjs/common';
import { type Request } from 'express';

/**
 * Who may see how the installation does: its metrics, and the reasons and names in `/health/ready`. Without sign-in whoever reaches
 * this machine's own address is the local operator; where there is sign-in, who finds out who asks says it here.
 */
@Injectable()
export class Operators {
  may: (request: Request) => boolean | Promise<boolean> = () => true;
}
