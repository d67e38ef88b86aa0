import { handleAuth } from '@/lib/session/handle-auth';

export const GET = handleAuth;
export const POST = handleAuth;
